import Checking
import LessonDocument

/// Writes a verdict as the small mark beside what was checked.
struct VerdictWriter {
  let theme: Theme

  /// The mark; it opens to what was compared, and a failure stands open.
  func markup(_ verdict: Verdict, expectation: Expectation? = nil) -> Markup {
    let failed = verdict.outcome == .failed
    let details = verdict.details.joined(separator: "\n")
    return theme.markup(
      .verdict,
      VerdictValues(
        style: verdict.outcome.rawValue, word: verdict.outcome.word, isOpen: failed,
        summary: verdict.summary, place: Place.words(file: verdict.file, line: verdict.line),
        details: details.isEmpty ? nil : Preformatted.markup(details, label: "What differs"),
        diagnosis: verdict.diagnosis,
        expected: failed ? expectation.flatMap(expected) : nil))
  }

  private func expected(_ expectation: Expectation) -> Markup? {
    let body =
      expectation.body.hasSuffix("\n")
      ? String(expectation.body.dropLast()) : expectation.body
    return body.isEmpty ? nil : Preformatted.markup(body, label: "Expected")
  }
}

extension Verdict.Outcome {
  /// The word on the mark.
  var word: String {
    switch self {
    case .passed: "checked"
    case .failed: "failed"
    case .varies: "varies"
    case .unchecked: "unchecked"
    }
  }
}
