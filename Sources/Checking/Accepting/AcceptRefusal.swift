import LessonDocument

/// `--accept` will not write what a cell displayed.
public struct AcceptRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// NaN or an infinity: a computation that went wrong is no expectation.
    case notFinite
    /// The text differs in more than numbers from a pattern with `...`, so that nobody but the
    /// author can say which part the wildcards stand for now.
    case wildcards
    /// The text is empty or nothing but wildcards, and would check nothing.
    case nothingToCheck
    /// A line of the text would close the fence.
    case fence
    /// `fails` and `traps` cells: what the compiler says is the author's to judge.
    case message
    /// A stated text with brackets, backquotes, dollar signs or line breaks.
    case notPlain
    /// No cell states the value.
    case notStated(String)
  }

  public var file: String
  public var line: Int
  public var reason: Reason

  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  init(at range: SourceRange, _ reason: Reason) {
    self.init(file: range.file, line: range.lines.lowerBound, reason: reason)
  }

  public var description: String { "\(file):\(line): not accepted: \(sentence)" }

  private var sentence: String {
    switch reason {
    case .notFinite: "the value is NaN or infinite; mend the cell"
    case .wildcards: "the text no longer fits the pattern around `...`; edit the expectation"
    case .nothingToCheck: "the displayed text would check nothing; write `expect varies`"
    case .fence: "the displayed text has a line that would close the fence"
    case .message: "edit the expected message by hand"
    case .notPlain: "the stated text cannot stand in prose; state plain words on one line"
    case .notStated(let name): "no cell states “\(name)”; add a state(\"\(name)\", …)"
    }
  }
}
