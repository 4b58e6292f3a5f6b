import Tensors

/// Stochastic gradient descent: each step goes against the gradient, with momentum like a ball that
/// rolls downhill.
///
/// With gradient g, velocity v and parameter p, in PyTorch's form:
///
///     g ← g + weightDecay · p
///     v ← momentum · v + g
///     p ← p − learningRate · v        (Nesterov: learningRate · (g + momentum · v))
public final class SGD: Optimizer {
  /// What is changed.
  public let parameters: [Parameter]
  /// How far a step goes; schedules change it.
  public var learningRate: Float
  /// Which part of its velocity a parameter keeps from step to step, from 0 up to 1.
  public let momentum: Float
  /// How strongly parameters are drawn towards 0.
  public let weightDecay: Float
  /// Whether the step looks ahead along the velocity.
  public let nesterov: Bool

  private let velocities: [Tensor]

  /// Traps if a setting is negative, or for `nesterov` without momentum.
  public init(
    _ parameters: [Parameter], learningRate: Float, momentum: Float = 0, weightDecay: Float = 0,
    nesterov: Bool = false
  ) {
    require(
      learningRate >= 0 && momentum >= 0 && weightDecay >= 0,
      "SGD: learning rate \(learningRate), momentum \(momentum) and weight decay \(weightDecay) "
        + "must be at least 0")
    require(!nesterov || momentum > 0, "SGD: nesterov needs a momentum above 0")
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.nesterov = nesterov
    velocities = momentum > 0 ? parameters.map { .zeros($0.shape) } : []
  }

  /// The velocities, as `velocity.0` and so on; empty without momentum.
  public var state: [String: Tensor] {
    get { namedVelocities.mapValues { Tensor($0.values, shape: $0.shape) } }
    set { copy(newValue, into: namedVelocities, of: "SGD") }
  }

  private var namedVelocities: [String: Tensor] {
    Dictionary(
      uniqueKeysWithValues: velocities.enumerated().map { ("velocity.\($0.offset)", $0.element) })
  }

  public func step() {
    for (index, parameter) in parameters.enumerated() {
      guard let gradient = parameter.grad else { continue }
      if momentum > 0 {
        roll(parameter, velocities[index], gradient)
      } else {
        descend(parameter, gradient)
      }
    }
  }

  private func descend(_ parameter: Parameter, _ gradient: Tensor) {
    let (rate, decay) = (learningRate, weightDecay)
    update(parameter, gradient) { p, g, count in
      for i in 0..<count { p[i] -= rate * (g[i] + decay * p[i]) }
    }
  }

  private func roll(_ parameter: Parameter, _ velocity: Tensor, _ gradient: Tensor) {
    let (rate, decay, momentum) = (learningRate, weightDecay, momentum)
    if nesterov {
      update(parameter, velocity, gradient) { p, v, g, count in
        for i in 0..<count {
          let slope = g[i] + decay * p[i]
          v[i] = momentum * v[i] + slope
          p[i] -= rate * (slope + momentum * v[i])
        }
      }
    } else {
      update(parameter, velocity, gradient) { p, v, g, count in
        for i in 0..<count {
          v[i] = momentum * v[i] + (g[i] + decay * p[i])
          p[i] -= rate * v[i]
        }
      }
    }
  }
}
