import NeuralNetworks
import Tensors

/// The building block of ResNet-18: two 3×3 convolutions with batch normalization, added to the
/// input, or to a 1×1 convolution of it where the shapes differ.
///
/// After He, Zhang, Ren and Sun, 2016.
public struct Residual: Module {
  let conv1: Conv2d
  let conv2: Conv2d
  let conv3: Conv2d?
  let bn1: BatchNorm2d
  let bn2: BatchNorm2d

  /// A block; `use1x1Conv` puts a convolution on the shortcut, which other channels or a stride need.
  public init(
    inChannels: Int, outChannels: Int, use1x1Conv: Bool = false, stride: IntPair = 1
  ) {
    conv1 = Conv2d(
      inChannels: inChannels, outChannels: outChannels, kernelSize: 3, stride: stride, padding: 1)
    conv2 = Conv2d(inChannels: outChannels, outChannels: outChannels, kernelSize: 3, padding: 1)
    conv3 =
      use1x1Conv
      ? Conv2d(inChannels: inChannels, outChannels: outChannels, kernelSize: 1, stride: stride)
      : nil
    bn1 = BatchNorm2d(numFeatures: outChannels)
    bn2 = BatchNorm2d(numFeatures: outChannels)
  }

  /// From `[batch, inChannels, height, width]` to `[batch, outChannels, height / stride, width / stride]`.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    let y = bn2(conv2(relu(bn1(conv1(input)))))
    return relu(y + (conv3?(input) ?? input))
  }
}
