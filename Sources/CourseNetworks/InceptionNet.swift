import NeuralNetworks
import Tensors

/// The simple CNN with an Inception block behind each pooling: sizes 28-24-12-8-4, 88 channels at
/// the end.
public struct InceptionNet: Module {
  let conv1 = Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)
  let conv2 = Conv2d(inChannels: 88, outChannels: 20, kernelSize: 5)
  let inception1 = InceptionBlock(inChannels: 10)
  let inception2 = InceptionBlock(inChannels: 20)
  let pooling = MaxPool2d(kernelSize: 2)
  let fc = Linear(inFeatures: 1408, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images `[batch, 1, 28, 28]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = relu(pooling(conv1(images)))
    x = inception1(x)
    x = relu(pooling(conv2(x)))
    x = inception2(x)
    return fc(x.flattened(from: 1))
  }
}
