import Tensors

extension Tensor {
  /// Whether all elements are numbers, neither NaN nor infinite.
  var isFinite: Bool { withValues { $0.allSatisfy(\.isFinite) } }
}
