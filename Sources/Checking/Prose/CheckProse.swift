import LessonDocument
import LessonEvents

/// Compares a value that the prose shows with what a cell stated under its name.
///
/// A number must round to what is shown: `9.68` shows anything within 0.005 of 9.68, `97.7 %` a
/// fraction near 0.977, `120.4 M` a count near 120,400,000. A text must be the same text, apart
/// from white space.
public func check(_ value: ProseValue, against statements: [String: Statement]) -> Verdict {
  guard let statement = statements[value.name] else {
    return missing(value, among: statements.keys.sorted())
  }
  switch statement.value {
  case .text(let text): return check(value, againstText: text)
  case .number(let number): return check(value, againstNumber: number)
  }
}

private func check(_ value: ProseValue, againstText text: String) -> Verdict {
  guard FoldedText(value.shown).bytes == FoldedText(text).bytes else {
    return .failed(
      at: value.range, "the prose shows “\(value.shown)”, \(value.name) is “\(text)”")
  }
  return .passed(at: value.range, "\(value.name) is “\(text)”")
}

private func check(_ value: ProseValue, againstNumber number: Double) -> Verdict {
  guard let shown = ShownNumber(value.shown) else {
    return .failed(
      at: value.range,
      "“\(value.shown)” cannot be read as a number, and \(value.name) is \(describe(number))",
      details: ["write it like 12,443,648 or 9.68 or 97.7 % or 120.4 M, and words outside [ ]"])
  }
  guard shown.shows(number) else {
    return .failed(
      at: value.range,
      "the prose shows \(value.shown), \(value.name) is \(describe(number))",
      details: details(shown, number))
  }
  return .passed(at: value.range, "\(value.name) is \(describe(number)), shown as \(value.shown)")
}

private func details(_ shown: ShownNumber, _ number: Double) -> [String] {
  guard number.isFinite else { return ["NaN and infinities never pass a check"] }
  if shown.scale == 0.01, shown.shows(number / 100) {
    return ["% stands for hundredths: state the fraction, \(describe(number / 100))"]
  }
  return ["to the same digits it would be \(shown.text(for: number))"]
}

private func missing(_ value: ProseValue, among names: [String]) -> Verdict {
  let advice =
    if let nearest = value.name.nearest(among: names) {
      "did you mean “\(nearest)”?"
    } else if names.isEmpty {
      "state it in a cell of this section: state(\"\(value.name)\", …)"
    } else {
      "stated are \(names.map { "“\($0)”" }.joined(separator: ", "))"
    }
  return .failed(at: value.range, "no cell states “\(value.name)”", details: [advice])
}
