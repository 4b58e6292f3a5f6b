/// How far the download of a collection is.
public struct FetchProgress: Equatable, Sendable {
  /// The file on its way.
  public var file: String
  /// Bytes of the collection that are here, of this and earlier runs.
  public var received: Int
  /// Bytes of the whole collection.
  public var total: Int
  /// What a new step is, such as a mirror that failed; nil for mere progress.
  public var message: String?

  public init(file: String, received: Int, total: Int, message: String? = nil) {
    self.file = file
    self.received = received
    self.total = total
    self.message = message
  }
}
