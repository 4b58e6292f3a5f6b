import LessonEvents
import Tensors

/// A call of `maxPool2d` or `avgPool2d` that can be repeated with other settings.
struct PoolingCall {
  enum Kind: String { case maxPool2d, avgPool2d }

  var kind: Kind
  /// `[batch, channels, height, width]`
  var input: Tensor
  var kernelSize: IntPair
  var stride: IntPair
  var padding: IntPair
  var ceilMode: Bool
  var countIncludePad: Bool

  /// Nil where the input or the window's size is missing.
  init?(_ provenance: Provenance) {
    guard let kind = Kind(rawValue: provenance.operation),
      let input = provenance.inputs["input"]?.tensor, input.shape.count == 4,
      let kernelSize = IntPair(provenance.settings["kernelSize"])
    else { return nil }
    self.kind = kind
    self.input = input
    self.kernelSize = kernelSize
    stride = IntPair(provenance.settings["stride"]) ?? kernelSize
    padding = IntPair(provenance.settings["padding"]) ?? 0
    ceilMode = provenance.settings["ceilMode"]?.first == 1
    countIncludePad = provenance.settings["countIncludePad"]?.first != 0
  }

  /// Nil where these settings do not fit the input, for which pooling would stop.
  func result() -> TensorValue? {
    let geometry = ConvolutionGeometry(
      inputSize: IntPair(height: input.shape[2], width: input.shape[3]), kernelSize: kernelSize,
      stride: stride, padding: padding, ceilMode: ceilMode)
    guard [kernelSize, stride].allSatisfy({ $0.height > 0 && $0.width > 0 }),
      padding.height >= 0, padding.width >= 0,
      2 * padding.height <= kernelSize.height, 2 * padding.width <= kernelSize.width,
      geometry.outputSize.height > 0, geometry.outputSize.width > 0
    else { return nil }
    switch kind {
    case .maxPool2d:
      return TensorValue(
        maxPool2d(
          input, kernelSize: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode))
    case .avgPool2d:
      return TensorValue(
        avgPool2d(
          input, kernelSize: kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
          countIncludePad: countIncludePad))
    }
  }

  /// The call with some things changed.
  func with(_ change: (inout PoolingCall) -> Void) -> PoolingCall {
    var call = self
    change(&call)
    return call
  }
}
