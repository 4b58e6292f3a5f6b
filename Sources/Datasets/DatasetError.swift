/// Why a data set could not be read: the file, what is wrong with it, and what to do.
public struct DatasetError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file or folder.
  public var path: String
  public var reason: String
  /// What to do about it, where there is something to do.
  public var advice: String?

  public init(path: String, reason: String, advice: String? = nil) {
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  public var description: String {
    "\(path): \(reason)" + (advice.map { "; \($0)" } ?? "")
  }
}
