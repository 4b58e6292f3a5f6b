import Tensors

/// The mean of each window; see the function `avgPool2d`.
public struct AvgPool2d: Module {
  /// Rows × columns of a window.
  public let kernelSize: IntPair
  /// How far the window moves; as far as it is large where nil.
  public let stride: IntPair?
  /// How many rows and columns of zeros are added on each side.
  public let padding: IntPair
  /// Whether windows that only partly fit at the end count.
  public let ceilMode: Bool
  /// Whether the zeros of the padding count in the mean.
  public let countIncludePad: Bool

  /// A layer with windows of `kernelSize`, side by side unless a `stride` is given.
  public init(
    kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, ceilMode: Bool = false,
    countIncludePad: Bool = true
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.ceilMode = ceilMode
    self.countIncludePad = countIncludePad
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    avgPool2d(
      input, kernelSize: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
      countIncludePad: countIncludePad)
  }

  public var description: String {
    initializerCall(
      "AvgPool2d",
      [
        "kernelSize": kernelSize, "stride": stride, "padding": padding == 0 ? nil : padding,
        "ceilMode": ceilMode ? true : nil, "countIncludePad": countIncludePad ? nil : false,
      ])
  }
}
