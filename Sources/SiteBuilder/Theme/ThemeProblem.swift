/// Something wrong with a file of the theme.
public struct ThemeProblem: Error, Equatable, Sendable {
  public var file: String
  /// 1-based; 0 where the whole file is meant.
  public var line: Int
  /// What is wrong, in one sentence.
  public var message: String
  /// What to do about it.
  public var advice: String?

  public init(file: String, line: Int = 0, message: String, advice: String? = nil) {
    self.file = file
    self.line = line
    self.message = message
    self.advice = advice
  }
}

extension ThemeProblem: CustomStringConvertible {
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(message)" + (advice.map { "; \($0)" } ?? "")
  }
}
