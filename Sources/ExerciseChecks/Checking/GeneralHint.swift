/// What can be said about wrong answers to any exercise, where none of its own mistakes explains
/// them; nil where nothing stands out.
func generalHint(for trials: [Trial]) -> String? {
  let pairs = trials.compactMap(\.pair)
  guard pairs.count == trials.count, let wrong = pairs.first(where: { !$0.isRight }) else {
    return nil
  }
  if let hint = wrong.layoutHint { return hint }
  if wrong.got.numbers.contains(where: { !$0.isFinite }) {
    return "Something is not a number: look for a division by zero, the logarithm of zero, or an"
      + " exponential of a large number."
  }
  if let offset = pairs.common({ $1 - $0 }), offset != 0 {
    let words = offset > 0 ? "too large" : "too small"
    return "Every answer is \(abs(offset).written) \(words)."
  }
  if let factor = pairs.common({ $0 == 0 ? nil : $1 / $0 }), factor != 1, factor != 0 {
    return factor == -1
      ? "Every answer has the wrong sign."
      : "Every answer is \(factor.written) times the right one."
  }
  if pairs.count > 1, pairs.allSatisfy({ $0.got.isClose(to: pairs[0].got) }) {
    return "The answer is the same for every input: is it computed from the arguments?"
  }
  if pairs.count > 1, pairs[0].isRight, !pairs.dropFirst().contains(where: \.isRight) {
    return "Only the worked example is right: the function must work for every input."
  }
  return nil
}

/// What should come out and what came out, where each is a single value.
private struct AnswerPair {
  let expected: any ExerciseValue
  let got: any ExerciseValue

  var isRight: Bool { got.isClose(to: expected) }

  /// What is wrong with the shape.
  var layoutHint: String? {
    guard case .shape(let shape) = got.layout else {
      return "The rows of the result differ in length."
    }
    guard case .shape(let expectedShape) = expected.layout, shape != expectedShape else {
      return nil
    }
    if shape.count == 2, shape == expectedShape.reversed() {
      return "Rows and columns are exchanged."
    }
    return "The result has \(shape.inWords), and should have \(expectedShape.inWords)."
  }
}

extension Trial {
  fileprivate var pair: AnswerPair? {
    guard let expected = try? expected.get(), let got = try? got.get(), expected.count == 1,
      got.count == 1
    else { return nil }
    return AnswerPair(expected: expected[0].value, got: got[0].value)
  }
}

extension [AnswerPair] {
  /// What `relation` gives for every expected number and the one in its place; nil where that is
  /// not always the same.
  fileprivate func common(_ relation: (Double, Double) -> Double?) -> Double? {
    var common: Double?
    for pair in self {
      guard pair.expected.layout == pair.got.layout else { return nil }
      for (expected, got) in zip(pair.expected.numbers, pair.got.numbers) {
        if expected == 0 && got == 0 && relation(0, 0) == nil { continue }
        guard let value = relation(expected, got) else { return nil }
        if let known = common, abs(known - value) > 1e-4 * Swift.max(1, abs(known)) { return nil }
        common = common ?? value
      }
    }
    return common
  }
}

extension [Int] {
  /// A shape as `3 rows of 5`, `4 numbers`.
  fileprivate var inWords: String {
    switch count {
    case 0: "a single number"
    case 1: self[0] == 1 ? "1 number" : "\(self[0]) numbers"
    case 2: "\(self[0]) \(self[0] == 1 ? "row" : "rows") of \(self[1])"
    default: "the shape " + map(String.init).joined(separator: "×")
    }
  }
}
