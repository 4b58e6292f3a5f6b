import NeuralNetworks
import Tensors

/// The improved residual network for 32×32 color images: three blocks, sizes 32-16-16-16-8.
public struct CIFARNet: Module {
  let conv1 = Sequential {
    Conv2d(inChannels: 3, outChannels: 32, kernelSize: 3, padding: 1)
    BatchNorm2d(numFeatures: 32)
    ReLU()
    AvgPool2d(kernelSize: 3, stride: 2, padding: 1)
  }
  let blk1 = CIFARResidualBlock(inChannels: 32, outChannels: 32)
  let blk2 = CIFARResidualBlock(inChannels: 32, outChannels: 64)
  let blk3 = CIFARResidualBlock(inChannels: 64, outChannels: 128, stride: 2)
  let outlayer = Linear(inFeatures: 128 * 8 * 8, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images `[batch, 3, 32, 32]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = conv1(images)
    x = relu(blk1(x))
    x = relu(blk2(x))
    x = relu(blk3(x))
    return outlayer(x.flattened(from: 1))
  }
}
