import Glibc

/// Lowers the learning rate along half a cosine wave to `etaMin` at epoch `tMax`:
/// etaMin + (first rate − etaMin) · (1 + cos(π · epoch / tMax)) / 2.
///
/// Afterwards the wave rises again. From Loshchilov and Hutter, 2017.
public final class CosineAnnealingLR: LearningRateSchedule {
  private let optimizer: any Optimizer
  private let initialRate: Double
  private let tMax: Int
  private let etaMin: Double
  private var epoch = 0

  /// Begins with the learning rate that the optimizer has. Traps unless `tMax` is at least 1.
  public init(_ optimizer: any Optimizer, tMax: Int, etaMin: Float = 0) {
    require(tMax > 0, "CosineAnnealingLR: tMax is \(tMax), it must be at least 1 epoch")
    self.optimizer = optimizer
    self.tMax = tMax
    self.etaMin = Double(etaMin)
    initialRate = Double(optimizer.learningRate)
  }

  /// Sets the learning rate of the next epoch.
  public func step() {
    epoch += 1
    let height = (1 + cos(Double.pi * Double(epoch) / Double(tMax))) / 2
    optimizer.learningRate = Float(etaMin + (initialRate - etaMin) * height)
  }
}
