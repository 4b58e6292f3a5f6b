import Tensors

/// The largest value of each window; see the function `maxPool2d`.
public struct MaxPool2d: Module {
  /// Rows × columns of a window.
  public let kernelSize: IntPair
  /// How far the window moves; as far as it is large where nil.
  public let stride: IntPair?
  /// How many rows and columns that never win are added on each side.
  public let padding: IntPair
  /// Whether windows that only partly fit at the end count.
  public let ceilMode: Bool

  /// A layer with windows of `kernelSize`, side by side unless a `stride` is given.
  public init(
    kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0, ceilMode: Bool = false
  ) {
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.ceilMode = ceilMode
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    maxPool2d(
      input, kernelSize: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode)
  }

  public var description: String {
    initializerCall(
      "MaxPool2d",
      [
        "kernelSize": kernelSize, "stride": stride, "padding": padding == 0 ? nil : padding,
        "ceilMode": ceilMode ? true : nil,
      ])
  }
}
