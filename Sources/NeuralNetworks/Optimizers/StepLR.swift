import Glibc

/// Multiplies the learning rate by `gamma` after every `stepSize` epochs.
public final class StepLR: LearningRateSchedule {
  private let optimizer: any Optimizer
  private let initialRate: Float
  private let stepSize: Int
  private let gamma: Float
  private var epoch = 0

  /// Begins with the learning rate that the optimizer has. Traps unless `stepSize` is at least 1.
  public init(_ optimizer: any Optimizer, stepSize: Int, gamma: Float = 0.1) {
    require(stepSize > 0, "StepLR: step size \(stepSize), it must be at least 1")
    self.optimizer = optimizer
    self.stepSize = stepSize
    self.gamma = gamma
    initialRate = optimizer.learningRate
  }

  /// Sets the learning rate of the next epoch.
  public func step() {
    epoch += 1
    optimizer.learningRate = Float(
      Double(initialRate) * pow(Double(gamma), Double(epoch / stepSize)))
  }
}
