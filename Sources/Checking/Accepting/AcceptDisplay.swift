import LessonDocument
import LessonEvents

/// The edits that make an expectation agree with what its cell displayed; nil where it does
/// already, or where nothing is compared.
///
/// The author's layout, wildcards, and the digits of numbers that still match stay as they are.
/// Where the shape or the words changed, the display's printed form replaces the body. Throws
/// where what was displayed must not become an expectation.
public func accept(
  _ display: Display, for expectation: Expectation
) throws(AcceptRefusal) -> Acceptance? {
  guard expectation.kind != .varies, check(display, against: expectation).outcome == .failed else {
    return nil
  }
  switch expectation.kind {
  case .error, .trap: throw AcceptRefusal(at: expectation.range, .message)
  case .varies: return nil
  case .shape: return try acceptShape(of: display, for: expectation)
  case .values: return try acceptValues(of: display, for: expectation)
  }
}

private func acceptValues(
  of display: Display, for expectation: Expectation
) throws(AcceptRefusal) -> Acceptance {
  switch (display.content, expectation.pattern) {
  case (.tensor(let tensor, _), _) where tensor.nonFiniteCount > 0:
    throw AcceptRefusal(at: expectation.range, .notFinite)
  case (.number(let number), _) where !number.isFinite:
    throw AcceptRefusal(at: expectation.range, .notFinite)
  case (.number(let number), let pattern):
    guard let expected = pattern.loneNumber else { break }
    let text = NumberForm(of: expected.text).text(for: number) ?? display.text
    return accept([(expected, number, text)], for: expectation, isTensor: false)
  case (.tensor(let tensor, _), .tensor(let expected)):
    let check = TensorCheck(expected: expected, tolerance: Tolerance(for: expectation))
    guard let values = tensor.values, let pairs = check.pairs(for: tensor) else { break }
    let numbers = pairs.map { index, expected in
      let value = Double(values[index])
      let text = NumberForm(of: expected.text).text(for: value) ?? fourDecimals(value)
      return (expected, value, text)
    }
    return accept(numbers, for: expectation, isTensor: true)
  default: break
  }
  return try acceptText(display.text, for: expectation)
}

private func acceptText(
  _ text: String, for expectation: Expectation
) throws(AcceptRefusal) -> Acceptance {
  let pattern = TextPattern(expectation.tokens)
  if let captures = TextMatcher.captures(of: text, by: pattern) {
    let numbers = captures.map { capture in
      let form = NumberForm(of: capture.expected.text)
      return (capture.expected, capture.value, form.text(for: capture.value) ?? capture.text)
    }
    return accept(numbers, for: expectation, isTensor: false)
  }
  if case .text = expectation.pattern, pattern.hasWildcards {
    throw AcceptRefusal(at: expectation.range, .wildcards)
  }
  return try replaceBody(of: expectation, with: text)
}

private func acceptShape(
  of display: Display, for expectation: Expectation
) throws(AcceptRefusal) -> Acceptance {
  guard case .tensor(let tensor, _) = display.content else {
    throw AcceptRefusal(at: expectation.range, .nothingToCheck)
  }
  return try replaceBody(of: expectation, with: describe(tensor.shape))
}

/// Rewrites the numbers that no longer match.
private func accept(
  _ numbers: [(expected: ExpectedNumber, value: Double, text: String)],
  for expectation: Expectation, isTensor: Bool
) -> Acceptance {
  let tolerance =
    isTensor ? Tolerance(for: expectation) : Tolerance(forTextOf: expectation)
  let changed = numbers.filter { !tolerance.accepts($0.value, for: $0.expected) }
  let replacements = numbers.map { number in
    let isRight = tolerance.accepts(number.value, for: number.expected)
    return NumberRewriter.Replacement(
      old: number.expected, new: isRight ? number.expected.text : number.text)
  }
  let rewriter = NumberRewriter(expectation)
  let largest = changed.map { abs($0.value - $0.expected.value) }.max() ?? 0
  return Acceptance(
    at: expectation.range,
    edits: isTensor ? rewriter.tensorEdits(replacements) : rewriter.textEdits(replacements),
    summary: "\(changed.count) of \(count(numbers.count, "number")) rewritten, "
      + "largest deviation \(describe(difference: largest))",
    changes: changed.prefix(5).map { "\($0.expected.text) → \($0.text)" }
      + (changed.count > 5 ? ["… and \(changed.count - 5) more"] : []))
}

private func replaceBody(
  of expectation: Expectation, with text: String
) throws(AcceptRefusal) -> Acceptance {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.contains(where: { $0.trimmingPrefix { $0 == " " }.hasPrefix("```") }) {
    throw AcceptRefusal(at: expectation.range, .fence)
  }
  let tokens = BodyTokenizer.tokens(of: text, firstByte: 0)
  if TextPattern(tokens).segments.allSatisfy(\.isEmpty) {
    throw AcceptRefusal(at: expectation.range, .nothingToCheck)
  }
  let ending = text.hasSuffix("\n") ? "" : "\n"
  return Acceptance(
    at: expectation.range,
    edits: [AcceptedEdit(bytes: expectation.bodyRange.bytes, text: text + ending)],
    summary: "the body is replaced, \(lineCount(expectation.body)) → \(lineCount(text)) lines",
    changes: [])
}

private func lineCount(_ text: String) -> Int {
  text.split(whereSeparator: \.isNewline).count
}

/// As PyTorch prints what is not whole.
private func fourDecimals(_ value: Double) -> String { NumberForm.fixed(value, decimals: 4) }
