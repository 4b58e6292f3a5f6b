/// Something wrong with a lesson's document.
public struct DocumentProblem: Error, Equatable, Sendable {
  public var file: String
  /// 1-based; 0 where the whole file is meant.
  public var line: Int
  /// 1-based, in characters; 0 where the whole line is meant.
  public var column: Int
  /// What is wrong, in one sentence.
  public var message: String
  /// What to do about it, such as `did you mean “norun”?`.
  public var advice: String?

  public init(file: String, line: Int, column: Int = 0, message: String, advice: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }
}

extension DocumentProblem: CustomStringConvertible {
  /// `lesson.md:12:4: unknown word “norum” behind “swift” – did you mean “norun”?`
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    return "\(place): \(message)" + (advice.map { " – \($0)" } ?? "")
  }
}

extension DocumentProblem {
  /// A problem with a whole fence or heading, shown on its first line.
  init(at range: SourceRange, _ message: String, advice: String? = nil) {
    self.init(file: range.file, line: range.lines.lowerBound, message: message, advice: advice)
  }
}
