import LessonDocument
import LessonEvents

/// Compares what a cell displayed with what the lesson expects there.
///
/// Tensors and numbers are compared by value, everything else by its printed text. A displayed
/// tensor or number with NaN or an infinity never passes.
public func check(
  _ display: Display, against expectation: Expectation,
  diagnose: Diagnose = { _, _, _, _ in nil }
) -> Verdict {
  switch expectation.kind {
  case .varies:
    return Verdict(
      outcome: .varies, file: expectation.range.file, line: expectation.range.lines.lowerBound,
      summary: "varies from run to run, so it is shown and not compared")
  case .error, .trap:
    return .failed(
      at: expectation.range,
      "`expect \(expectation.kind.rawValue)` checks how a cell ends, not what it displays")
  case .shape:
    return checkShape(of: display, against: expectation, diagnose: diagnose)
  case .values:
    return checkValues(of: display, against: expectation, diagnose: diagnose)
  }
}

private func checkValues(
  of display: Display, against expectation: Expectation, diagnose: Diagnose
) -> Verdict {
  switch (display.content, expectation.pattern) {
  case (.tensor(let tensor, _), _) where tensor.nonFiniteCount > 0:
    return .failed(
      at: expectation.range,
      "\(tensor.nonFiniteCount) of \(count(tensor.count, "value")) NaN or infinite",
      details: ["NaN and infinities never pass a check"])
  case (.number(let number), _) where !number.isFinite:
    return .failed(
      at: expectation.range, "the value is \(number)",
      details: ["NaN and infinities never pass a check"])
  case (.tensor(let tensor, let provenance), .tensor(let expected)):
    let check = TensorCheck(expected: expected, tolerance: Tolerance(for: expectation))
    if tensor.values == nil, check.pairs(for: tensor) != nil {
      return checkText(display.text, against: expectation)
    }
    return check.verdict(on: tensor, provenance, of: expectation, diagnose: diagnose)
  default:
    if let value = display.loneValue, let expected = expectation.pattern.loneNumber {
      return checkNumber(value, expected, of: expectation)
    }
    return checkText(display.text, against: expectation)
  }
}

private func checkNumber(
  _ value: Double, _ expected: ExpectedNumber, of expectation: Expectation
) -> Verdict {
  let tolerance = Tolerance(forTextOf: expectation)
  let bound = tolerance.bound(for: expected)
  guard tolerance.accepts(value, for: expected) else {
    let difference = describe(difference: abs(value - expected.value))
    return .failed(
      at: expectation.range, "expected \(expected.text), got \(describe(value))",
      details: ["off by \(difference)\(tolerance.words(for: expected))"])
  }
  let summary =
    value == expected.value
    ? "the value equals the expected one"
    : "the value is within \(describe(difference: bound)) of the expected one"
  return .passed(at: expectation.range, summary)
}

extension TensorValue {
  /// How many values are NaN or infinite.
  var nonFiniteCount: Int { (values ?? []).count { !$0.isFinite } }
}

extension Display {
  /// The value of a number or of a tensor with a single element.
  fileprivate var loneValue: Double? {
    switch content {
    case .number(let number): number
    case .tensor(let tensor, _) where tensor.count == 1: tensor.values?.first.map(Double.init)
    default: nil
    }
  }
}

extension ExpectedPattern {
  /// The number, where the pattern is one number and nothing else but white space.
  var loneNumber: ExpectedNumber? {
    switch self {
    case .shape: return nil
    case .tensor(let tensor):
      if case .number(let number) = tensor.root { return number }
      return nil
    case .text(let tokens):
      var number: ExpectedNumber?
      for token in tokens {
        switch token {
        case .literal(let text) where text.utf8.allSatisfy(WhiteSpaceFolder.isWhiteSpace): continue
        case .number(let found) where number == nil: number = found
        default: return nil
        }
      }
      return number
    }
  }
}
