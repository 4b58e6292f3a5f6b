import Foundation
import Hashing

/// Looks at every byte of a collection in the data folder.
public struct CollectionCheck {
  public let collection: DataCollection
  let directory: String

  public init(_ collection: DataCollection, in folder: DataFolder) {
    self.collection = collection
    directory = folder.path(of: collection)
  }

  /// Checks a collection that lies somewhere else than in its place.
  init(_ collection: DataCollection, directory: String) {
    self.collection = collection
    self.directory = directory
  }

  /// A verdict for each file that belongs to the collection; none where its folder is not there.
  public func run(progress: (String) -> Void = { _ in }) -> [FileVerdict] {
    guard FileTree.isFolder(directory) else { return [] }
    switch collection {
    case .mnist, .fashionMNIST: return checkIDX(progress)
    case .cifar10: return checkCIFAR10(progress)
    case .flowers: return checkPhotos(progress)
    }
  }

  private func checkIDX(_ progress: (String) -> Void) -> [FileVerdict] {
    collection.recipe.files.map { file in
      let plain = String(file.name.dropLast(".gz".count))
      guard let path = IDXCollection.find(plain, in: directory) else {
        return FileVerdict(path: "\(directory)/\(file.name)", problem: "it is missing")
      }
      progress(path)
      return verdict(path) { () throws(DatasetError) in
        try checkIDX(path, plain: plain, expected: file.unpackedDigest)
      }
    }
  }

  private func checkIDX(
    _ path: String, plain: String, expected: String?
  ) throws(DatasetError) -> String? {
    let bytes = try DataFileReader.bytes(of: path)
    _ = try IDXFile(bytes, path: path, rank: plain.contains("idx3") ? 3 : 1)
    let digest = SHA256.hexDigest(of: bytes)
    guard digest != expected else { return nil }
    let owner = DataCollection.allCases.first { other in
      other.recipe.files.contains { $0.unpackedDigest == digest }
    }
    return owner.map { "these are the bytes of another file, of \($0.title)" }
      ?? "a sound file, and not the one that the makers of \(collection.title) published"
  }

  private func checkCIFAR10(_ progress: (String) -> Void) -> [FileVerdict] {
    let expected = Set(CIFAR10.trainingFiles + [CIFAR10.testFile])
    let present = Split.allCases.flatMap { CIFAR10.files(of: $0, in: directory) }
    let missing = expected.map { "\(directory)/\($0)" }.filter { !present.contains($0) }
    let list = DigestList(in: directory)
    return present.map { path in
      progress(path)
      return verdict(path) { () throws(DatasetError) in
        _ = try CIFAR10.records(in: path)
        return try compare(path, with: list)
      }
    } + missing.sorted().map { FileVerdict(path: $0, problem: "it is missing") }
  }

  private func checkPhotos(_ progress: (String) -> Void) -> [FileVerdict] {
    let photos: ImageFolder
    do {
      photos = try ImageFolder(directory)
    } catch {
      return [FileVerdict(path: error.path, problem: error.reason)]
    }
    let list = DigestList(in: directory)
    let listed = (list?.digests.keys.map { "\(directory)/\($0)" } ?? []).filter { !fileExists($0) }
    return photos.files.map { path in
      progress(path)
      return verdict(path) { () throws(DatasetError) in
        _ = try ImageFile.read(path)
        return try compare(path, with: list)
      }
    } + listed.sorted().map { FileVerdict(path: $0, problem: "it is missing") }
  }

  /// What differs from the digest noted when the collection arrived; nil where none was noted.
  private func compare(_ path: String, with list: DigestList?) throws(DatasetError) -> String? {
    let name = String(path.dropFirst(directory.count + 1))
    guard let noted = list?.digests[name] else { return nil }
    return try digest(ofFileAt: path) == noted
      ? nil : "it has changed since it arrived (see \(DigestList.fileName))"
  }

  private func verdict(
    _ path: String, _ check: () throws(DatasetError) -> String?
  ) -> FileVerdict {
    do {
      return FileVerdict(path: path, problem: try check())
    } catch {
      return FileVerdict(path: path, problem: error.reason)
    }
  }
}
