/// How a window moves over an image: the one place where output sizes are computed.
///
/// Convolution, pooling, shape checks, ledgers and tests all ask here. With input size n, kernel
/// size k, stride s, padding p on both sides and dilation d, the output size is
///
///     ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1
///
/// With `ceilMode` the quotient is rounded up instead, so that cells at the end that do not fill a
/// window count too, except that no window starts in the padding behind the image.
public struct ConvolutionGeometry: Hashable, Sendable {
  public var inputSize: IntPair
  public var kernelSize: IntPair
  public var stride: IntPair
  public var padding: IntPair
  public var dilation: IntPair
  /// Whether windows that only partly fit at the end count.
  public var ceilMode: Bool

  public init(
    inputSize: IntPair, kernelSize: IntPair, stride: IntPair = 1, padding: IntPair = 0,
    dilation: IntPair = 1, ceilMode: Bool = false
  ) {
    self.inputSize = inputSize
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.ceilMode = ceilMode
  }

  /// Rows × columns of the output; 0 where the kernel does not fit.
  public var outputSize: IntPair {
    IntPair(
      height: outputLength(
        inputSize.height, extent.height, stride: stride.height, padding: padding.height),
      width: outputLength(
        inputSize.width, extent.width, stride: stride.width, padding: padding.width))
  }

  /// Rows × columns that the dilated kernel covers: d(k − 1) + 1.
  public var extent: IntPair {
    IntPair(
      height: dilation.height * (kernelSize.height - 1) + 1,
      width: dilation.width * (kernelSize.width - 1) + 1)
  }

  /// Multiplications for one image: every output value multiplies each weight of its kernel once.
  /// Products with padding count, biases do not.
  public func multiplications(inChannels: Int, outChannels: Int, groups: Int = 1) -> Int {
    outputSize.height * outputSize.width * outChannels
      * (inChannels / groups) * kernelSize.height * kernelSize.width
  }

  /// How many numbers a convolution layer of this geometry learns.
  public func parameterCount(
    inChannels: Int, outChannels: Int, groups: Int = 1, bias: Bool = true
  ) -> Int {
    outChannels * (inChannels / groups) * kernelSize.height * kernelSize.width
      + (bias ? outChannels : 0)
  }

  /// The formula, along one side, for a kernel that covers `extent` cells.
  private func outputLength(_ size: Int, _ extent: Int, stride: Int, padding: Int) -> Int {
    let room = size + 2 * padding - extent
    guard room >= 0, stride > 0 else { return 0 }
    guard ceilMode else { return room / stride + 1 }
    let length = (room + stride - 1) / stride + 1
    let startsBehindImage = (length - 1) * stride >= size + padding
    return startsBehindImage ? length - 1 : length
  }
}

extension ConvolutionGeometry {
  /// Traps unless the settings make sense and at least one window fits.
  func check(_ operation: String) {
    let atLeastOne = [kernelSize, stride, dilation].allSatisfy { $0.height > 0 && $0.width > 0 }
    require(
      atLeastOne && padding.height >= 0 && padding.width >= 0,
      Message.windowSettings(operation, self))
    require(
      outputSize.height > 0 && outputSize.width > 0, Message.windowTooLarge(operation, self))
  }

  /// The settings as a cell wrote them.
  var settings: [String: [Int]] {
    ["stride": stride.array, "padding": padding.array, "dilation": dilation.array]
  }
}
