/// Why a page could not be written.
public struct WriteProblem: Error, Equatable, Sendable {
  /// The file or folder.
  public var path: String
  /// In words, such as `the disk is full`.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension WriteProblem: CustomStringConvertible {
  public var description: String { "\(path): cannot be written, \(reason)" }
}
