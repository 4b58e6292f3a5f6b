import Tensors

/// Changes parameters along their gradients.
///
/// ```swift
/// optimizer.zeroGrad()
/// let loss = crossEntropy(model(images), target: labels)
/// loss.backward()
/// optimizer.step()
/// ```
public protocol Optimizer: AnyObject {
  /// What is changed.
  var parameters: [Parameter] { get }
  /// How far a step goes.
  var learningRate: Float { get set }

  /// Changes every parameter that has a gradient, in place.
  func step()
}

extension Optimizer {
  /// Forgets the gradients, which `backward()` would add to.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = nil }
  }
}
