/// Brings a collection from the network into the data folder: all of it, checked, or nothing.
public struct CollectionFetch {
  public let collection: DataCollection
  public let recipe: FetchRecipe
  public let folder: DataFolder
  /// Seconds of silence after which a mirror is given up.
  public var patience = 30

  /// - Parameter mirror: an address to fetch from instead of the usual ones.
  public init(_ collection: DataCollection, to folder: DataFolder, from mirror: String? = nil) {
    self.init(
      collection, recipe: mirror.map(collection.recipe.from) ?? collection.recipe, to: folder)
  }

  init(_ collection: DataCollection, recipe: FetchRecipe, to folder: DataFolder) {
    self.collection = collection
    self.recipe = recipe
    self.folder = folder
  }

  /// Downloads, checks, unpacks and puts the collection in its place.
  ///
  /// Throws `DatasetError`; what has arrived by then is kept for the next attempt, where no reader
  /// takes it for data.
  public func run(progress: (FetchProgress) -> Void) throws(DatasetError) {
    let staging = try StagingFolder(for: collection, in: folder)
    do throws(DatasetError) {
      try fill(staging, progress)
    } catch {
      // With nothing to go on from, an empty folder would only be in the way.
      if CollectionStatus.waitingBytes(of: recipe, in: staging.path) == 0 { staging.remove() }
      throw error
    }
    try staging.publish(to: folder.path(of: collection))
  }

  private func fill(
    _ staging: StagingFolder, _ progress: (FetchProgress) -> Void
  ) throws(DatasetError) {
    var received = 0
    for file in recipe.files {
      let download = Download(
        file: file, mirrors: recipe.mirrors, folder: staging.path, patience: patience)
      func report(_ bytes: Int, _ message: String?) {
        progress(
          FetchProgress(
            file: file.name, received: received + bytes, total: recipe.size, message: message))
      }
      let path = try download.run(progress: report)
      report(file.size, nil)
      received += file.size
      try place(file, at: path, in: staging)
    }
  }

  private func place(
    _ file: PublishedFile, at path: String, in staging: StagingFolder
  ) throws(DatasetError) {
    switch recipe.unpacking {
    case .none:
      // Copied and not moved: an interrupted fetch finds it again.
      try copyFile(path, to: "\(staging.ready)/\(file.name)")
    case .archive(let place):
      let count = try TarArchive(path: path).unpack(to: staging.ready, place: place)
      guard count > 0 else {
        throw DatasetError(path: path, reason: "nothing in the archive belongs to the collection")
      }
    }
  }
}
