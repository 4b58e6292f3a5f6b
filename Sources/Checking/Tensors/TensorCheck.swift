import LessonDocument
import LessonEvents

/// An expected tensor and how closely it must be met.
struct TensorCheck {
  let expected: ExpectedTensor
  let tolerance: Tolerance

  /// Compares a tensor whose values are at hand: shape first, then values, then the diagnosis.
  func verdict(
    on tensor: TensorValue, _ provenance: Provenance?, of expectation: Expectation,
    diagnose: Diagnose
  ) -> Verdict {
    let range = expectation.range
    guard let comparison = compare(tensor) else {
      return .failed(
        at: range, shapeSummary(expected: expected.writtenShape, displayed: tensor.shape),
        details: shapeDetails(of: tensor),
        diagnosis: diagnose(completeValue, tensor, provenance, accepts))
    }
    guard comparison.differences.isEmpty else {
      return .failed(
        at: range, comparison.summary, details: comparison.details(of: expectation),
        diagnosis: diagnose(completeValue, tensor, provenance, accepts))
    }
    return .passed(at: range, comparison.summary)
  }

  /// Whether a tensor passes.
  func accepts(_ tensor: TensorValue) -> Bool {
    guard tensor.nonFiniteCount == 0, let comparison = compare(tensor) else { return false }
    return comparison.differences.isEmpty
  }

  /// The comparison of the values; nil where the shapes differ.
  func compare(_ tensor: TensorValue) -> TensorComparison? {
    guard let values = tensor.values, values.count == tensor.count,
      let pairs = pairs(for: tensor)
    else { return nil }
    return TensorComparison(pairs, values: values, shape: tensor.shape, tolerance: tolerance)
  }

  /// Which expected number belongs to which element; nil where the shapes differ.
  func pairs(for tensor: TensorValue) -> [TensorAlignment.Pair]? {
    if let stated = expected.statedShape ?? expected.shape, stated != tensor.shape { return nil }
    if tensor.count == 0, expected.statedShape != nil { return [] }
    let alignment = TensorAlignment(shape: tensor.shape) { index, number in
      tensor.values.map { tolerance.accepts(Double($0[index]), for: number) } ?? true
    }
    return alignment.pairs(of: expected.root)
  }

  /// The expected tensor as plain values; nil where wildcards leave parts of it open.
  private var completeValue: TensorValue? {
    guard let shape = expected.shape else { return nil }
    let pairs = TensorAlignment(shape: shape) { _ in true }.pairs(of: expected.root)
    return pairs.map { TensorValue(shape: shape, values: $0.map { Float($0.expected.value) }) }
  }

  private func shapeDetails(of tensor: TensorValue) -> [String] {
    guard let shape = expected.shape ?? expected.statedShape else {
      return ["the brackets as written do not fit this shape"]
    }
    return ShapeDifference(expected: shape, displayed: tensor.shape).details
  }
}
