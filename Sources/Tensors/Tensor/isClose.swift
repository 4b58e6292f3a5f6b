/// Whether two tensors have one shape and close elements everywhere: their difference is at most
/// `absoluteTolerance` + `relativeTolerance` · |expected|.
///
/// NaN is close to nothing, not even to NaN; an infinity only to the same infinity.
public func isClose(
  _ actual: Tensor, _ expected: Tensor, relativeTolerance: Float = 1e-5,
  absoluteTolerance: Float = 1e-8
) -> Bool {
  guard actual.shape == expected.shape else { return false }
  return (0..<actual.count).allSatisfy { index in
    let (value, goal) = (actual.pointer[index], expected.pointer[index])
    if value == goal { return true }
    return goal.isFinite
      && (value - goal).magnitude <= absoluteTolerance + relativeTolerance * goal.magnitude
  }
}
