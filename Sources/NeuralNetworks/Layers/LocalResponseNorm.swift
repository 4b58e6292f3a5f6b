import Tensors

/// Divides each value by a power of the mean square of its neighbors in the channels around it;
/// see the function `localResponseNorm`.
public struct LocalResponseNorm: Module {
  /// How many neighboring channels count.
  public let size: Int
  /// What the mean square is multiplied by.
  public let alpha: Float
  /// The power.
  public let beta: Float
  /// What is added to the mean square.
  public let k: Float

  /// A layer over `size` channels. Traps unless there is at least one.
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

  public var description: String {
    initializerCall("LocalResponseNorm", ["size": size])
  }
}
