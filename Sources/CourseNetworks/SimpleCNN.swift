import NeuralNetworks
import Tensors

/// Two convolutions, each with a pooling, and one fully connected layer: sizes 28-24-12-8-4.
public struct SimpleCNN: Module {
  let conv1 = Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)
  let conv2 = Conv2d(inChannels: 10, outChannels: 20, kernelSize: 5)
  let pooling = MaxPool2d(kernelSize: 2)
  let fc = Linear(inFeatures: 320, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images `[batch, 1, 28, 28]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = relu(pooling(conv1(images)))
    x = relu(pooling(conv2(x)))
    return fc(x.flattened(from: 1))
  }
}
