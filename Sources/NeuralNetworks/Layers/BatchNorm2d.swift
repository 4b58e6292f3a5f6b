import Tensors

/// Shifts and scales each channel to mean 0 and variance 1, and then by a learned bias and weight.
///
/// While training, mean and variance are those of the batch; running ones are gathered on the way,
/// which `eval()` makes it use instead. See the function `batchNorm`.
public final class BatchNorm2d: HasTrainingMode {
  /// `[numFeatures]`, at first 1.
  public let weight: Parameter
  /// `[numFeatures]`, at first 0.
  public let bias: Parameter
  /// `[numFeatures]`: the mean of each channel in the batches seen, the latest counting most.
  public let runningMean: Buffer
  /// `[numFeatures]`: the variance, likewise.
  public let runningVar: Buffer
  /// How many batches were seen, as a scalar.
  public let numBatchesTracked: Buffer
  /// What is added to the variance, so that nothing is divided by 0.
  public let eps: Float
  /// How far each batch moves the running statistics, from 0 (not at all) to 1 (all the way).
  public let momentum: Float

  public var isTraining = true

  /// A layer for images with `numFeatures` channels. Traps unless there is at least one.
  public init(numFeatures: Int, eps: Float = 1e-5, momentum: Float = 0.1) {
    require(numFeatures > 0, "BatchNorm2d: \(numFeatures) features, it must be at least 1")
    weight = Parameter(.ones([numFeatures]))
    bias = Parameter(.zeros([numFeatures]))
    runningMean = Buffer(.zeros([numFeatures]))
    runningVar = Buffer(.ones([numFeatures]))
    numBatchesTracked = Buffer(.scalar(0))
    self.eps = eps
    self.momentum = momentum
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    if isTraining { numBatchesTracked.withMutableValues { $0[0] += 1 } }
    return batchNorm(
      input, runningMean: runningMean, runningVar: runningVar, weight: weight, bias: bias,
      training: isTraining, momentum: momentum, eps: eps)
  }

  public var description: String {
    initializerCall("BatchNorm2d", ["numFeatures": weight.count])
  }
}
