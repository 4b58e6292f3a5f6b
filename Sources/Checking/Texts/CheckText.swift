import LessonDocument

/// Compares a printed text with the expected one.
func checkText(_ text: String, against expectation: Expectation) -> Verdict {
  let tolerance = Tolerance(forTextOf: expectation)
  let pattern = TextPattern(expectation.tokens)
  guard let failure = TextMatcher.failure(of: text, against: pattern, tolerance: tolerance) else {
    return .passed(at: expectation.range, "the text is the expected one")
  }
  return .failed(
    at: expectation.range, "the text is not the expected one",
    details: details(of: failure, in: text, expectation, tolerance))
}

/// Compares the message of a `fails` or `traps` cell with `expect error` or `expect trap`: it must
/// contain the expected text.
public func check(message: String, against expectation: Expectation) -> Verdict {
  let pattern = TextPattern(containing: expectation.tokens)
  let tolerance = Tolerance(forTextOf: expectation)
  guard TextMatcher.failure(of: message, against: pattern, tolerance: tolerance) != nil else {
    return .passed(at: expectation.range, "the message contains the expected text")
  }
  return .failed(
    at: expectation.range, "the message does not contain the expected text",
    details: labeled("expected", expectation.body) + labeled("got", message))
}

extension Expectation {
  /// The body as text, also where it was read as a tensor or a shape.
  var tokens: [ExpectedToken] {
    if case .text(let tokens) = pattern { return tokens }
    return BodyTokenizer.tokens(of: body, firstByte: bodyRange.bytes.lowerBound)
  }
}

private func details(
  of failure: TextMatcher.Failure, in text: String, _ expectation: Expectation,
  _ tolerance: Tolerance
) -> [String] {
  let wanted =
    switch failure.expected {
    case .number(let number, _):
      "\(number.text) expected here (line \(expectation.line(of: number)))"
        + tolerance.words(for: number)
    case .literal(let bytes): "“\(excerpt(String(decoding: bytes, as: UTF8.self)))” expected here"
    case nil: "the end expected here"
    }
  let place = TextPlace(offset: failure.offset, in: text)
  let label = "got line \(place.line): "
  return [
    label + place.excerpt,
    String(repeating: " ", count: label.count + place.column) + "^ " + wanted,
  ]
}

/// The lines of a text, the first with a label, the others indented below it.
private func labeled(_ label: String, _ text: String) -> [String] {
  let width = "expected".count
  let lines = text.split(whereSeparator: \.isNewline)
  return lines.enumerated().map { index, line in
    let head = index == 0 ? label : ""
    return head + String(repeating: " ", count: width - head.count) + "  " + line
  }
}

/// The first line, cut at 60 characters.
private func excerpt(_ text: String) -> String {
  text.count > 60 ? text.prefix(59) + "…" : text
}
