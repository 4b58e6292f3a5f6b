import NeuralNetworks
import Tensors

/// Two convolutions, each with a pooling and a residual block behind it: sizes 28-24-12-8-4.
public struct ResidualNet: Module {
  let conv1 = Conv2d(inChannels: 1, outChannels: 16, kernelSize: 5)
  let conv2 = Conv2d(inChannels: 16, outChannels: 32, kernelSize: 5)
  let pooling = MaxPool2d(kernelSize: 2)
  let block1: any Module
  let block2: any Module
  let fc = Linear(inFeatures: 512, outFeatures: 10)

  /// A network of plain residual blocks, or of another kind that `block` makes for a number of
  /// channels.
  public init(block: (Int) -> any Module = ResidualBlock.init(channels:)) {
    block1 = block(16)
    block2 = block(32)
  }

  /// From images `[batch, 1, 28, 28]` to scores `[batch, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = block1(pooling(relu(conv1(images))))
    x = block2(pooling(relu(conv2(x))))
    return fc(x.flattened(from: 1))
  }
}
