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

  /// What the steps so far left behind, by name: with it and the parameters' values, training goes
  /// on as if it had not been interrupted. Setting it copies the values; traps where names or
  /// shapes are not those of this optimizer.
  var state: [String: Tensor] { get set }
}

extension Optimizer {
  /// Forgets the gradients, which `backward()` would add to.
  public func zeroGrad() {
    for parameter in parameters { parameter.grad = nil }
  }
}

/// Copies the values of `state` into an optimizer's own tensors of the same names.
func copy(_ state: [String: Tensor], into own: [String: Tensor], of optimizer: String) {
  for (name, tensor) in own {
    guard let source = state[name], source.shape == tensor.shape else {
      let found = state[name].map { "of shape \($0.shape)" } ?? "missing"
      require(false, "\(optimizer): the state “\(name)” is \(found), not \(tensor.shape)")
      return
    }
    tensor.withMutableValues { target in
      source.withValues { values in _ = target.update(from: values) }
    }
  }
}
