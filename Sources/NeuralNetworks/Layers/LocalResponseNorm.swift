import Tensors

/// Divides each value by a power of the mean square of its neighbors in the channels around it;
/// see the function `localResponseNorm`.
public struct LocalResponseNorm: Module {
  /// How many neighboring channels count.
  public let size: Int
  public let alpha: Float
  public let beta: Float
  public let k: Float

  public init(size: Int, alpha: Float = 1e-4, beta: Float = 0.75, k: Float = 1) {
    require(size > 0, "LocalResponseNorm: size \(size), it must be at least 1")
    self.size = size
    self.alpha = alpha
    self.beta = beta
    self.k = k
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    localResponseNorm(input, size: size, alpha: alpha, beta: beta, k: k)
  }
}
