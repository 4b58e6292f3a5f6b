import LessonDocument
import LessonEvents

/// Compares a displayed tensor's shape with the expected one.
func checkShape(
  of display: Display, against expectation: Expectation, diagnose: Diagnose
) -> Verdict {
  guard case .shape(let expected) = expectation.pattern else {
    return .failed(at: expectation.range, "the expectation states no shape such as [1, 10, 98, 98]")
  }
  guard case .tensor(let tensor, let provenance) = display.content else {
    return .failed(at: expectation.range, "expected a tensor of shape \(describe(expected))")
  }
  guard tensor.shape == expected else {
    return .failed(
      at: expectation.range, shapeSummary(expected: describe(expected), displayed: tensor.shape),
      details: ShapeDifference(expected: expected, displayed: tensor.shape).details,
      diagnosis: diagnose(TensorValue(shape: expected, values: nil), tensor, provenance) {
        $0.shape == expected
      })
  }
  return .passed(at: expectation.range, "the shape is \(describe(expected))")
}

/// The first line of every failure for a shape.
func shapeSummary(expected: String, displayed: [Int]) -> String {
  "expected shape \(expected), got \(describe(displayed))"
}
