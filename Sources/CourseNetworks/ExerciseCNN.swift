import NeuralNetworks
import Tensors

/// Three convolutions, each with a pooling, and three fully connected layers: sizes
/// 28-24-12-8-4-2-1, then 64-32-16-10.
public struct ExerciseCNN: Module {
  let conv1 = Conv2d(inChannels: 1, outChannels: 16, kernelSize: 5)
  let conv2 = Conv2d(inChannels: 16, outChannels: 32, kernelSize: 5)
  let conv3 = Conv2d(inChannels: 32, outChannels: 64, kernelSize: 3)
  let pooling = MaxPool2d(kernelSize: 2)
  let fc1 = Linear(inFeatures: 64, outFeatures: 32)
  let fc2 = Linear(inFeatures: 32, outFeatures: 16)
  let fc3 = Linear(inFeatures: 16, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images `[batch, 1, 28, 28]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = pooling(relu(conv1(images)))
    x = pooling(relu(conv2(x)))
    x = pooling(relu(conv3(x)))
    x = x.flattened(from: 1)
    x = relu(fc1(x))
    x = relu(fc2(x))
    return fc3(x)
  }
}
