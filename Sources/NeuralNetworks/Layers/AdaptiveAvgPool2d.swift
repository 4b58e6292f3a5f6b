import Tensors

/// The means of as many windows as `outputSize` says, whatever the size of the images; see the
/// function `adaptiveAvgPool2d`.
public struct AdaptiveAvgPool2d: Module {
  /// Rows × columns of the output; 1 means one mean per channel.
  public let outputSize: IntPair

  /// A layer that makes images of `outputSize`.
  public init(outputSize: IntPair) {
    self.outputSize = outputSize
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    adaptiveAvgPool2d(input, outputSize: outputSize)
  }

  public var description: String {
    initializerCall("AdaptiveAvgPool2d", ["outputSize": outputSize])
  }
}
