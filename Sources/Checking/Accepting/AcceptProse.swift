import LessonDocument
import LessonEvents

/// The edit that makes a value in prose agree with what its cell stated; nil where it does already.
///
/// Decimals, separators, percent signs and units stay as the author wrote them. Throws for NaN,
/// infinities, and names that no cell states.
public func accept(
  _ value: ProseValue, from statements: [String: Statement]
) throws(AcceptRefusal) -> Acceptance? {
  guard let statement = statements[value.name] else {
    throw AcceptRefusal(at: value.range, .notStated(value.name))
  }
  guard check(value, against: statements).outcome == .failed else { return nil }
  switch statement.value {
  case .text(let text):
    guard !text.isEmpty, !text.contains(where: \.endsPlainText) else {
      throw AcceptRefusal(at: value.range, .notPlain)
    }
    return replace(value, with: text, deviation: "")
  case .number(let number):
    guard number.isFinite else { throw AcceptRefusal(at: value.range, .notFinite) }
    guard let shown = ShownNumber(value.shown) else {
      return replace(value, with: describe(number), deviation: "")
    }
    let deviation = describe(difference: abs(number / shown.scale - shown.value))
    return replace(value, with: shown.text(for: number), deviation: ", deviation \(deviation)")
  }
}

private func replace(_ value: ProseValue, with text: String, deviation: String) -> Acceptance {
  Acceptance(
    at: value.range, edits: [AcceptedEdit(bytes: value.shownRange.bytes, text: text)],
    summary: "\(value.name): \(value.shown) → \(text)\(deviation)", changes: [])
}

extension Character {
  /// What a value's shown text cannot hold.
  fileprivate var endsPlainText: Bool { isNewline || "[]`\\$".contains(self) }
}
