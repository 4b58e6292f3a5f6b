import NeuralNetworks
import Tensors

/// Two convolutions with batch normalization, added to a shortcut; where the number of channels
/// changes, a 1×1 convolution brings the shortcut to the same shape.
public struct CIFARResidualBlock: Module {
  let conv1: Conv2d
  let bn1: BatchNorm2d
  let conv2: Conv2d
  let bn2: BatchNorm2d
  let extra: Sequential

  /// A block whose second convolution moves by `stride`, which needs a change of channels unless 1.
  public init(inChannels: Int, outChannels: Int, stride: IntPair = 1) {
    conv1 = Conv2d(inChannels: inChannels, outChannels: outChannels, kernelSize: 3, padding: 1)
    bn1 = BatchNorm2d(numFeatures: outChannels)
    conv2 = Conv2d(
      inChannels: outChannels, outChannels: outChannels, kernelSize: 3, stride: stride, padding: 1)
    bn2 = BatchNorm2d(numFeatures: outChannels)
    extra = Sequential {
      if inChannels != outChannels {
        Conv2d(inChannels: inChannels, outChannels: outChannels, kernelSize: 1, stride: stride)
        BatchNorm2d(numFeatures: outChannels)
      }
    }
  }

  /// From `[batch, inChannels, height, width]` to `[batch, outChannels, height / stride, width / stride]`.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    let y = bn2(conv2(relu(bn1(conv1(input)))))
    return extra(input) + y
  }
}
