import LessonEvents

/// Says which usual mistake explains why a tensor is not the expected one; nil where none does.
///
/// A mistake is named only where it reproduces the expected values: what the cell did is repeated
/// with one thing changed, and the sentence stands only if the result passes. So it is always true,
/// though it need not be the author's thought.
///
/// - Parameters:
///   - expected: Without values where only the shape is expected; nil where wildcards leave parts
///     open, so that fewer mistakes can be told.
///   - displayed: What was computed.
///   - provenance: The last operation behind `displayed`, where it is known.
///   - isClose: Whether a tensor has the expected shape and values.
public func diagnose(
  expected: TensorValue?, displayed: TensorValue, provenance: Provenance?,
  isClose: (TensorValue) -> Bool
) -> String? {
  guard !isClose(displayed) else { return nil }
  let explains = { (variant: Variant) in variant.result().map(isClose) ?? false }
  if let found = (provenance.map(variants) ?? []).first(where: explains) {
    return "the expected \(expected.isShapeOnly ? "shape is that" : "values are those") of "
      + found.description
  }
  guard !expected.isShapeOnly, let values = displayed.values, values.count == displayed.count,
    values.count <= largestRearrangedCount
  else { return nil }
  let rearranged = rearrangements(of: displayed, expectedShape: expected?.shape)
  if let found = rearranged.first(where: explains) {
    return "the expected values are the displayed ones \(found.description)"
  }
  guard let expected, let pair = PairedValues(expected: expected, displayed: displayed) else {
    return nil
  }
  return factorDiagnosis(pair, provenance, isClose) ?? offsetDiagnosis(pair, isClose)
    ?? clippingDiagnosis(pair, isClose) ?? shiftDiagnosis(pair, isClose)
}

/// Beyond this many elements the dozens of rearrangements take too long.
private let largestRearrangedCount = 16_384

extension TensorValue? {
  fileprivate var isShapeOnly: Bool { self.map { $0.values == nil } ?? false }
}
