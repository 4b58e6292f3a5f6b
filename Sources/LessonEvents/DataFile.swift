/// A data file that a section read.
public struct DataFile: Codable, Equatable, Hashable, Sendable {
  public var path: String
  /// Bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int

  public init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}
