import NeuralNetworks
import Tensors

/// A residual block with a 1×1 convolution on the shortcut.
public struct ProjectedResidualBlock: Module {
  let conv1: Conv2d
  let conv2: Conv2d
  let conv3: Conv2d

  /// A block for images with so many channels, which it keeps.
  public init(channels: Int) {
    conv1 = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1)
    conv2 = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1)
    conv3 = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 1)
  }

  /// From `[batch, channels, height, width]` to the same shape.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    let y = conv2(relu(conv1(input)))
    return relu(conv3(input) + y)
  }
}
