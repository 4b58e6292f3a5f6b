import LessonEvents

/// Expected and displayed values of one shape, side by side.
struct PairedValues {
  let shape: [Int]
  let expected: [Double]
  let displayed: [Double]

  /// Nil where the shapes differ, a value is missing or not finite, or there are fewer than three
  /// values or only equal ones, which any factor or offset would explain.
  init?(expected: TensorValue, displayed: TensorValue) {
    guard expected.shape == displayed.shape, let wanted = expected.values,
      let shown = displayed.values, wanted.count == shown.count, shown.count >= 3,
      (wanted + shown).allSatisfy(\.isFinite), Set(shown).count > 1, Set(wanted).count > 1
    else { return nil }
    shape = expected.shape
    self.expected = wanted.map(Double.init)
    self.displayed = shown.map(Double.init)
  }

  /// Values made from the displayed ones, in the same shape.
  func value(_ make: (Double) -> Double) -> TensorValue {
    TensorValue(shape: shape, values: displayed.map { Float(make($0)) })
  }
}
