import NeuralNetworks
import Tensors

/// A first residual network for 32×32 color images: two blocks at full size, no activation between
/// them.
public struct FirstCIFARNet: Module {
  let conv1 = Sequential {
    Conv2d(inChannels: 3, outChannels: 16, kernelSize: 3, padding: 1)
    BatchNorm2d(numFeatures: 16)
  }
  let blk1 = CIFARResidualBlock(inChannels: 16, outChannels: 16)
  let blk2 = CIFARResidualBlock(inChannels: 16, outChannels: 32)
  let outlayer = Linear(inFeatures: 32 * 32 * 32, outFeatures: 10)

  /// A network with random first weights from `Generator.initialization`.
  public init() {}

  /// From images `[batch, 3, 32, 32]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = relu(conv1(images))
    x = blk1(x)
    x = blk2(x)
    return outlayer(x.flattened(from: 1))
  }
}
