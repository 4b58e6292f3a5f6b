/// A file could not be read to its end.
public struct UnreadableFile: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  /// The system's own words, such as `No such file or directory`.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "cannot read \(path): \(reason)" }
}
