/// One thing that is looked at in an answer: for a number the number itself, for a network its
/// output's shape, its parameters, its values.
struct Measurement {
  /// What it is, as in `the output's shape`; empty for the answer itself.
  let what: String
  let value: any ExerciseValue
  /// Where the value must lie; nil where it must be that of the reference.
  let range: ClosedRange<Double>?
  /// The hint for whoever misses it, where no mistake explains more.
  let hint: String?

  init(
    _ value: any ExerciseValue, _ what: String = "", in range: ClosedRange<Double>? = nil,
    hint: String? = nil
  ) {
    self.value = value
    self.what = what
    self.range = range
    self.hint = hint
  }

  /// Whether this is what is expected. NaN lies in no range and near nothing.
  func passes(expected: Measurement?) -> Bool {
    if let range { return value.numbers.allSatisfy { range.contains($0) } }
    return expected.map { value.isClose(to: $0.value) } ?? true
  }

  /// What is expected, for a message.
  func expectation(expected: Measurement?) -> String {
    guard let range else { return expected?.value.written ?? "" }
    if range.lowerBound == -.infinity { return "at most \(range.upperBound.written)" }
    if range.upperBound == .infinity { return "at least \(range.lowerBound.written)" }
    return "between \(range.lowerBound.written) and \(range.upperBound.written)"
  }
}
