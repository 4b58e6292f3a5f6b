import NeuralNetworks
import Tensors

/// Four ways through the same image side by side, their channels joined: 16 + 24 + 24 + 24 = 88.
///
/// The 1×1 convolutions reduce the channels before the larger kernels multiply them.
public struct InceptionBlock: Module {
  let branch1x1: Conv2d
  let branch5x5: Sequential
  let branch3x3: Sequential
  let branchPool: Sequential

  /// A block for images with so many channels.
  public init(inChannels: Int) {
    branch1x1 = Conv2d(inChannels: inChannels, outChannels: 16, kernelSize: 1)
    branch5x5 = Sequential {
      Conv2d(inChannels: inChannels, outChannels: 16, kernelSize: 1)
      Conv2d(inChannels: 16, outChannels: 24, kernelSize: 5, padding: 2)
    }
    branch3x3 = Sequential {
      Conv2d(inChannels: inChannels, outChannels: 16, kernelSize: 1)
      Conv2d(inChannels: 16, outChannels: 24, kernelSize: 3, padding: 1)
      Conv2d(inChannels: 24, outChannels: 24, kernelSize: 3, padding: 1)
    }
    branchPool = Sequential {
      AvgPool2d(kernelSize: 3, stride: 1, padding: 1)
      Conv2d(inChannels: inChannels, outChannels: 24, kernelSize: 1)
    }
  }

  /// From `[batch, inChannels, height, width]` to `[batch, 88, height, width]`.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    cat([branch1x1(input), branch5x5(input), branch3x3(input), branchPool(input)], dim: 1)
  }
}
