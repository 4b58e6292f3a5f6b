import NeuralNetworks
import Tensors

/// Five fully connected layers, 784-512-256-128-64-10, that see a 28×28 image as one row of pixels.
public struct FullyConnectedNet: Module {
  let l1 = Linear(inFeatures: 784, outFeatures: 512)
  let l2 = Linear(inFeatures: 512, outFeatures: 256)
  let l3 = Linear(inFeatures: 256, outFeatures: 128)
  let l4 = Linear(inFeatures: 128, outFeatures: 64)
  let l5 = Linear(inFeatures: 64, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images of 784 pixels, such as `[batch, 1, 28, 28]`, to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = images.flattened(from: 1)
    x = relu(l1(x))
    x = relu(l2(x))
    x = relu(l3(x))
    x = relu(l4(x))
    return l5(x)
  }
}
