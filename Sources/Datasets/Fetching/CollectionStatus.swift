/// What of a collection is in the data folder, by a glance at names and sizes.
public struct CollectionStatus: Equatable, Sendable {
  public enum State: Equatable, Sendable {
    case absent
    /// Some of its files are there; the names of those that are not.
    case incomplete(missing: [String])
    case complete
  }

  public let collection: DataCollection
  /// Where its files are or would be.
  public let path: String
  public let state: State
  /// How many images can be read; 0 where nothing is there.
  public let imageCount: Int
  /// Bytes of an interrupted download that wait to be continued.
  public let waitingBytes: Int

  public init(of collection: DataCollection, in folder: DataFolder) {
    self.collection = collection
    path = folder.path(of: collection)
    let staging = "\(folder.path)/.\(collection.rawValue).partial"
    waitingBytes = Self.waitingBytes(of: collection.recipe, in: staging)
    switch collection {
    case .mnist, .fashionMNIST: (state, imageCount) = Self.idx(collection, path)
    case .cifar10: (state, imageCount) = Self.cifar10(path)
    case .flowers: (state, imageCount) = Self.photos(path)
    }
  }

  /// Bytes of the recipe's files, whole or not, in a staging folder.
  static func waitingBytes(of recipe: FetchRecipe, in staging: String) -> Int {
    recipe.files.reduce(0) { sum, file in
      sum + max(fileSize("\(staging)/\(file.name)"), fileSize("\(staging)/\(file.name).part"))
    }
  }

  private static func idx(_ collection: DataCollection, _ path: String) -> (State, Int) {
    let names = collection.recipe.files.map { String($0.name.dropLast(".gz".count)) }
    let missing = names.filter { IDXCollection.find($0, in: path) == nil }
    guard missing.isEmpty else {
      return (missing.count == names.count ? .absent : .incomplete(missing: missing), 0)
    }
    return (.complete, 70_000)
  }

  private static func cifar10(_ path: String) -> (State, Int) {
    let names = CIFAR10.trainingFiles + [CIFAR10.testFile]
    let files = Split.allCases.flatMap { CIFAR10.files(of: $0, in: path) }
    let missing = names.filter { !files.contains("\(path)/\($0)") }
    let images = files.reduce(0) { $0 + fileSize($1) / CIFAR10.recordSize }
    if files.isEmpty { return (.absent, 0) }
    return (missing.isEmpty ? .complete : .incomplete(missing: missing), images)
  }

  private static func photos(_ path: String) -> (State, Int) {
    guard let photos = try? ImageFolder(path) else { return (.absent, 0) }
    return (.complete, photos.count)
  }
}
