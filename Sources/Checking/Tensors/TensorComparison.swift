import LessonDocument

/// How a tensor's values deviate from the expected ones.
struct TensorComparison {
  /// One element that differs.
  struct Difference {
    var index: Int
    var expected: ExpectedNumber
    var value: Float
    var tolerance: Double

    /// Infinite for NaN and infinities, so that these are the worst of all.
    var absolute: Double {
      let difference = abs(Double(value) - expected.value)
      return difference.isFinite ? difference : .infinity
    }
  }

  let shape: [Int]
  private(set) var compared = 0
  private(set) var differences: [Difference] = []
  private(set) var largestAbsolute = 0.0
  private(set) var largestRelative = 0.0
  /// The widest tolerance that any compared element had.
  private(set) var largestTolerance = 0.0

  init(
    _ pairs: [TensorAlignment.Pair], values: [Float], shape: [Int], tolerance: Tolerance
  ) {
    self.shape = shape
    for (index, expected) in pairs {
      let bound = tolerance.bound(for: expected)
      let element = Difference(
        index: index, expected: expected, value: values[index], tolerance: bound)
      compared += 1
      largestTolerance = max(largestTolerance, bound)
      largestAbsolute = max(largestAbsolute, element.absolute)
      if expected.value != 0 {
        largestRelative = max(largestRelative, element.absolute / abs(expected.value))
      }
      if !tolerance.accepts(Double(element.value), for: expected) { differences.append(element) }
    }
  }

  /// `25 values within 1e-05 of the expected ones`, or how many are not.
  var summary: String {
    guard differences.isEmpty else {
      if compared == 1 { return "the value differs from the expected one" }
      let verb = differences.count == 1 ? "differs" : "differ"
      return "\(differences.count) of \(count(compared, "value")) \(verb) from the expected ones"
    }
    if compared == 0 { return "the tensor is empty, as expected" }
    if largestAbsolute == 0 {
      return compared == 1
        ? "the value equals the expected one"
        : "\(count(compared, "value")) equal the expected ones"
    }
    return "\(count(compared, "value")) within \(describe(difference: largestTolerance))"
      + " of the expected ones"
  }

  /// The worst element, the largest errors, and the first five elements that differ.
  func details(of expectation: Expectation) -> [String] {
    guard let worst = differences.max(by: { $0.absolute < $1.absolute }) else { return [] }
    let line = expectation.line(of: worst.expected)
    let place = compared == 1 ? "" : "worst at \(position(worst)): "
    var lines = [
      "\(place)expected \(worst.expected.text) (line \(line)), "
        + "got \(describe(worst.value))",
      "largest absolute error \(describe(difference: largestAbsolute)), "
        + "largest relative error \(describe(difference: largestRelative))",
    ]
    guard differences.count > 1 else { return lines }
    let shown = differences.prefix(5)
    lines += aligned([["index", "expected", "got", "tolerance"]] + shown.map(row))
    if differences.count > shown.count {
      lines.append("… and \(differences.count - shown.count) more")
    }
    return lines
  }

  private func row(_ element: Difference) -> [String] {
    [
      position(element), element.expected.text, describe(element.value),
      describe(difference: element.tolerance),
    ]
  }

  /// `[0, 0, 1, 2]`: the element's place in the tensor.
  private func position(_ element: Difference) -> String {
    var rest = element.index
    let coordinates = shape.reversed().map { size in
      defer { rest /= size }
      return rest % size
    }
    return describe(coordinates.reversed() as [Int])
  }
}
