import Tensors
import Testing

/// Expects two tensors of one shape with close elements; a failure names the worst.
///
/// Elements are close if they differ by at most `absoluteTolerance` + `relativeTolerance` · |expected|;
/// NaN never is.
func expectClose(
  _ actual: Tensor, _ expected: Tensor, relativeTolerance: Float = 1e-5,
  absoluteTolerance: Float = 1e-5, _ context: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual.shape == expected.shape else {
    Issue.record(
      "\(context) shape \(actual.shape), expected \(expected.shape)",
      sourceLocation: sourceLocation)
    return
  }
  let wrong = zip(actual.values, expected.values).enumerated().filter { _, pair in
    let tolerance = absoluteTolerance + relativeTolerance * pair.1.magnitude
    return !((pair.0 - pair.1).magnitude <= tolerance || pair.0 == pair.1)
  }
  guard let worst = wrong.max(by: { deviation($0.element) < deviation($1.element) }) else { return }
  Issue.record(
    """
    \(context) \(wrong.count) of \(actual.count) elements differ; the worst at \(worst.offset): \
    \(worst.element.0), expected \(worst.element.1)
    """, sourceLocation: sourceLocation)
}

private func deviation(_ pair: (Float, Float)) -> Float {
  let difference = (pair.0 - pair.1).magnitude
  return difference.isNaN ? .infinity : difference
}
