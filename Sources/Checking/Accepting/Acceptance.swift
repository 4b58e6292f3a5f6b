import LessonDocument

/// What `--accept` changes in one place of a lesson, and what it says about it.
public struct Acceptance: Equatable, Sendable {
  public var file: String
  public var line: Int
  /// In the order of the file, without overlaps.
  public var edits: [AcceptedEdit]
  /// For the terminal: what changed and the largest deviation, then old and new values.
  public var report: [String]

  public init(file: String, line: Int, edits: [AcceptedEdit], report: [String]) {
    self.file = file
    self.line = line
    self.edits = edits
    self.report = report
  }

  init(at range: SourceRange, edits: [AcceptedEdit], summary: String, changes: [String]) {
    let line = range.lines.lowerBound
    self.init(
      file: range.file, line: line, edits: edits,
      report: ["\(range.file):\(line): \(summary)"] + changes.map { "  " + $0 })
  }
}
