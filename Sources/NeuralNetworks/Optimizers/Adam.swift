import Glibc
import Tensors

/// Adaptive moment estimation: each number gets a step of its own size, the gradient's mean divided
/// by its typical magnitude. By Kingma and Ba, 2015.
///
/// With gradient g, its mean m, its mean square s, and parameter p, at step t:
///
///     g ← g + weightDecay · p
///     m ← beta1 · m + (1 − beta1) · g
///     s ← beta2 · s + (1 − beta2) · g²
///     p ← p − learningRate · m / (1 − beta1ᵗ) / (√(s / (1 − beta2ᵗ)) + eps)
public final class Adam: Optimizer {
  /// What is changed.
  public let parameters: [Parameter]
  /// How far a step goes; schedules change it.
  public var learningRate: Float
  /// Which part of the old mean, and of the old mean square, remains at a step; each in 0..<1.
  public let betas: (Float, Float)
  /// What is added to the divisor, so that nothing is divided by 0.
  public let eps: Float
  /// How strongly parameters are drawn towards 0.
  public let weightDecay: Float

  private let moments: [Moments]

  /// What is remembered of the gradients of one parameter.
  private struct Moments {
    /// How many steps the parameter has made, as a tensor of one number.
    let stepCount = Tensor.zeros([1])
    let mean: Tensor
    let meanSquare: Tensor
  }

  /// Traps if a setting is negative or a beta not below 1.
  public init(
    _ parameters: [Parameter], learningRate: Float = 1e-3, betas: (Float, Float) = (0.9, 0.999),
    eps: Float = 1e-8, weightDecay: Float = 0
  ) {
    require(
      learningRate >= 0 && eps >= 0 && weightDecay >= 0,
      "Adam: learning rate \(learningRate), eps \(eps) and weight decay \(weightDecay) must be at "
        + "least 0")
    require(
      (0..<1).contains(betas.0) && (0..<1).contains(betas.1),
      "Adam: betas \(betas) must be in 0..<1")
    self.parameters = parameters
    self.learningRate = learningRate
    self.betas = betas
    self.eps = eps
    self.weightDecay = weightDecay
    moments = parameters.map { Moments(mean: .zeros($0.shape), meanSquare: .zeros($0.shape)) }
  }

  /// Step counts, means and mean squares, as `step.0`, `mean.0`, `meanSquare.0` and so on.
  public var state: [String: Tensor] {
    get { namedMoments.mapValues { Tensor($0.values, shape: $0.shape) } }
    set { copy(newValue, into: namedMoments, of: "Adam") }
  }

  private var namedMoments: [String: Tensor] {
    var named: [String: Tensor] = [:]
    for (index, moments) in moments.enumerated() {
      named["step.\(index)"] = moments.stepCount
      named["mean.\(index)"] = moments.mean
      named["meanSquare.\(index)"] = moments.meanSquare
    }
    return named
  }

  public func step() {
    for (index, parameter) in parameters.enumerated() {
      guard let gradient = parameter.grad else { continue }
      moments[index].stepCount.withMutableValues { $0[0] += 1 }
      move(parameter, moments[index], gradient)
    }
  }

  private func move(_ parameter: Parameter, _ moments: Moments, _ gradient: Tensor) {
    let ((beta1, beta2), eps, decay) = (betas, eps, weightDecay)
    // The means begin at 0 and are too small at first; these make up for it.
    let steps = Int(moments.stepCount.item())
    let rate = learningRate / correction(beta1, steps)
    let deviation = correction(beta2, steps).squareRoot()
    update(parameter, moments.mean, moments.meanSquare, gradient) { p, m, s, g, count in
      for i in 0..<count {
        let slope = g[i] + decay * p[i]
        m[i] = beta1 * m[i] + (1 - beta1) * slope
        s[i] = beta2 * s[i] + (1 - beta2) * slope * slope
        p[i] -= rate * m[i] / (s[i].squareRoot() / deviation + eps)
      }
    }
  }

  /// 1 − betaᵗ after t steps.
  private func correction(_ beta: Float, _ steps: Int) -> Float {
    Float(1 - pow(Double(beta), Double(steps)))
  }
}
