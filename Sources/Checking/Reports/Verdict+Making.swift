import LessonDocument
import LessonEvents

extension Verdict {
  /// For a display without an expectation, shown at a line of the lesson.
  public static func unchecked(file: String, line: Int) -> Verdict {
    Verdict(outcome: .unchecked, file: file, line: line, summary: "no expectation stands below it")
  }

  /// For an expectation without a display, in a cell that displayed `displayCount` times.
  public static func missingDisplay(for expectation: Expectation, displayCount: Int) -> Verdict {
    failed(
      at: expectation.range, "nothing to compare: the cell displays \(count(displayCount, "time"))",
      details: ["the n-th expectation below a cell checks its n-th `show`"])
  }

  /// The failure of a check that stands at `range`.
  static func failed(
    at range: SourceRange, _ summary: String, details: [String] = [], diagnosis: String? = nil
  ) -> Verdict {
    Verdict(
      outcome: .failed, file: range.file, line: range.lines.lowerBound, summary: summary,
      details: details, diagnosis: diagnosis)
  }

  /// The success of a check that stands at `range`.
  static func passed(at range: SourceRange, _ summary: String) -> Verdict {
    Verdict(
      outcome: .passed, file: range.file, line: range.lines.lowerBound, summary: summary)
  }
}
