/// The mean of each channel and what its deviation from it is multiplied by.
struct ChannelStatistics {
  let mean: Tensor
  private let variance: Tensor
  /// 1 / √(variance + eps) of each channel.
  let inverseDeviation: [Float]

  init(mean: Tensor, variance: Tensor, eps: Float) {
    // Running statistics may change before backward() runs.
    self.mean = mean.detached()
    self.variance = variance.detached()
    inverseDeviation = variance.values.map { 1 / ($0 + eps).squareRoot() }
  }

  /// Moves the running statistics towards these by `momentum`.
  func update(_ runningMean: Buffer?, _ runningVar: Buffer?, momentum: Float, count: Int) {
    let correction = Float(count) / Float(max(count - 1, 1))
    runningMean?.move(towards: mean, scale: 1, momentum: momentum)
    runningVar?.move(towards: variance, scale: correction, momentum: momentum)
  }
}

extension Buffer {
  fileprivate func move(towards goal: Tensor, scale: Float, momentum: Float) {
    withMutableValues { values in
      for i in values.indices {
        values[i] = (1 - momentum) * values[i] + momentum * scale * goal.pointer[i]
      }
    }
  }
}
