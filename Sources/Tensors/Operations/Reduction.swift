/// What becomes of the losses of the samples.
public enum Reduction: Sendable {
  /// Their mean, as a scalar.
  case mean
  /// Their sum, as a scalar.
  case sum
  /// They stay as they are.
  case none
}

extension Reduction {
  /// The reduced form of `losses`, which has no history.
  func applied(to losses: Tensor) -> Tensor {
    switch self {
    case .mean: losses.mean()
    case .sum: losses.sum()
    case .none: losses
    }
  }

  /// In the forward pass the losses were reduced, so now each of `count` losses gets its share of
  /// the gradient.
  func share(of gradient: Tensor, forLoss index: Int, of count: Int) -> Float {
    switch self {
    case .mean: gradient.pointer[0] / Float(count)
    case .sum: gradient.pointer[0]
    case .none: gradient.pointer[index]
    }
  }
}
