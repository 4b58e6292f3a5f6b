import Foundation

/// A collection found in some folder of this machine, to be copied into the data folder.
public struct CollectionImport: Equatable, Sendable {
  /// In what form it was found.
  enum Form: Equatable {
    /// The folder's files are to be copied under their names.
    case files([String])
    /// The published archive, by its path.
    case archive(PublishedFile)
  }

  public let collection: DataCollection
  /// The folder or archive.
  public let source: String
  let form: Form

  /// Recognizes the collections in a folder and the folders below it, three levels down.
  ///
  /// Throws where the folder cannot be read, or where nothing in it is known, saying what would be.
  public static func recognize(_ folder: String) throws(DatasetError) -> [CollectionImport] {
    guard FileTree.isFolder(folder) else {
      throw DatasetError(path: folder, reason: "no such folder")
    }
    var found: [CollectionImport] = []
    for path in FileTree.folders(in: folder, depth: 3) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for candidate in try candidates(path, Set(names))
      where !found.contains(where: { $0.collection == candidate.collection }) {
        found.append(candidate)
      }
    }
    guard !found.isEmpty else {
      throw DatasetError(
        path: folder,
        reason: """
          it holds no data set that is known here; these would be:
            the four IDX files of MNIST or Fashion-MNIST, such as train-images-idx3-ubyte.gz
            files of CIFAR-10's binary version, such as data_batch_1.bin
            folders of JPEG files named daisy, dandelion, rose, sunflower, tulip
            cifar-10-binary.tar.gz or flower_photos.tgz
          """)
    }
    return found
  }

  private static func candidates(
    _ path: String, _ names: Set<String>
  ) throws(DatasetError) -> [CollectionImport] {
    let photos = try photos(path, names)
    return [idx(path), cifar10(path), photos].compactMap { $0 }
      + DataCollection.allCases.flatMap { collection in
        collection.recipe.archives.filter { names.contains($0.name) }.map { file in
          CollectionImport(
            collection: collection, source: "\(path)/\(file.name)", form: .archive(file))
        }
      }
  }

  /// MNIST and Fashion-MNIST have equal names: the test labels, a small file, tell them apart.
  private static func idx(_ path: String) -> CollectionImport? {
    guard IDXCollection.isComplete(in: path),
      let labels = IDXCollection.find(Split.test.idxLabels, in: path)
    else { return nil }
    let isFashion = CollectionCheck(.fashionMNIST, directory: path).run().contains {
      $0.path == labels && $0.problem == nil
    }
    let files = Split.allCases.flatMap { [$0.idxImages, $0.idxLabels] }.compactMap {
      IDXCollection.find($0, in: path).map { ($0 as NSString).lastPathComponent }
    }
    return CollectionImport(
      collection: isFashion ? .fashionMNIST : .mnist, source: path, form: .files(files))
  }

  private static func cifar10(_ path: String) -> CollectionImport? {
    let files = Split.allCases.flatMap { CIFAR10.files(of: $0, in: path) }
    guard !files.isEmpty else { return nil }
    return CollectionImport(
      collection: .cifar10, source: path,
      form: .files(files.map { ($0 as NSString).lastPathComponent }))
  }

  /// Throws where all classes have a folder, and one of them has no picture.
  private static func photos(
    _ path: String, _ names: Set<String>
  ) throws(DatasetError) -> CollectionImport? {
    let hasAll = Flowers.classPrefixes.allSatisfy { prefix in
      names.contains { $0.hasPrefix(prefix) && FileTree.isFolder("\(path)/\($0)") }
    }
    guard hasAll else { return nil }
    let photos = try ImageFolder(path)
    let files = photos.files.map { String($0.dropFirst(path.count + 1)) }
    return CollectionImport(collection: .flowers, source: path, form: .files(files))
  }

  /// Copies the collection, checks the copy, and puts it in its place; gives the number of files.
  ///
  /// Throws where a file is damaged or not the published one; then nothing is left in the data
  /// folder.
  public func run(
    to folder: DataFolder, progress: (String) -> Void
  ) throws(DatasetError) -> Int {
    let staging = try StagingFolder(for: collection, in: folder)
    do throws(DatasetError) {
      try fill(staging, progress)
      try check(staging, progress)
    } catch {
      staging.remove()
      throw error
    }
    let count = FileTree.files(in: staging.ready).count
    try staging.publish(to: folder.path(of: collection))
    return count
  }

  private func fill(
    _ staging: StagingFolder, _ progress: (String) -> Void
  ) throws(DatasetError) {
    switch form {
    case .files(let names):
      for name in names {
        progress("\(source)/\(name)")
        try copyFile("\(source)/\(name)", to: "\(staging.ready)/\(name)")
      }
    case .archive(let file):
      progress(source)
      guard try digest(ofFileAt: source) == file.digest else {
        throw DatasetError(path: source, reason: "these are not the published bytes (SHA-256)")
      }
      guard case .archive(let place) = collection.recipe.unpacking else { return }
      _ = try TarArchive(path: source).unpack(to: staging.ready, place: place)
    }
  }

  /// Throws where a copied file is not sound, under the name of its source.
  private func check(
    _ staging: StagingFolder, _ progress: (String) -> Void
  ) throws(DatasetError) {
    let verdicts = CollectionCheck(collection, directory: staging.ready).run(progress: progress)
    for verdict in verdicts {
      // A part of CIFAR-10 is welcome, so what is missing is no mistake here.
      guard let problem = verdict.problem, fileExists(verdict.path) else { continue }
      let name = verdict.path.dropFirst(staging.ready.count + 1)
      throw DatasetError(path: "\(source)/\(name)", reason: problem)
    }
  }
}

extension FetchRecipe {
  /// The files that are archives.
  fileprivate var archives: [PublishedFile] {
    if case .archive = unpacking { files } else { [] }
  }
}
