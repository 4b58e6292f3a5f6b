import Charts
import NeuralNetworks
import Tensors

extension ChannelStacks {
  /// How a convolution such as `Conv2d(inChannels: 5, outChannels: 10, kernelSize: 3)` makes the
  /// channels of its output from an input `[batch, channels, height, width]`.
  ///
  /// Traps where the kernel is no square, where the channels are parted into groups, and like
  /// `Trace(of:input:)`.
  public init(of convolution: Conv2d, input: Tensor) {
    let step = Trace(of: convolution, input: input).steps[0]
    guard case .conv2d(let geometry, groups: 1) = step.operation,
      geometry.kernelSize.height == geometry.kernelSize.width
    else {
      fatalError(DiagramMessage.noStacks(step.operation))
    }
    self.init(
      inputs: step.inputShapes[0][1], outputs: step.outputShape[1],
      kernelSize: geometry.kernelSize.height, inputSize: geometry.inputSize.array,
      outputSize: geometry.outputSize.array)
  }
}
