import LessonEvents
import Tensors

/// A call of `conv2d` that can be repeated with other settings.
struct ConvolutionCall {
  /// `[batch, inChannels, height, width]`
  var input: Tensor
  /// `[outChannels, inChannels / groups, kernelHeight, kernelWidth]`
  var weight: Tensor
  /// `[outChannels]`
  var bias: Tensor?
  var stride: IntPair
  var padding: IntPair
  var dilation: IntPair
  var groups: Int

  /// Nil where an input is missing or does not fit.
  init?(_ provenance: Provenance) {
    guard let input = provenance.inputs["input"]?.tensor, input.shape.count == 4,
      let weight = provenance.inputs["weight"]?.tensor, weight.shape.count == 4
    else { return nil }
    self.input = input
    self.weight = weight
    bias = provenance.inputs["bias"]?.tensor
    stride = IntPair(provenance.settings["stride"]) ?? 1
    padding = IntPair(provenance.settings["padding"]) ?? 0
    dilation = IntPair(provenance.settings["dilation"]) ?? 1
    groups = provenance.settings["groups"]?.first ?? 1
  }

  /// Nil where these settings do not fit the input, for which `conv2d` would stop.
  func result() -> TensorValue? {
    let geometry = ConvolutionGeometry(
      inputSize: IntPair(height: input.shape[2], width: input.shape[3]),
      kernelSize: kernelSize, stride: stride, padding: padding, dilation: dilation)
    let outChannels = weight.shape[0]
    guard groups > 0, outChannels % groups == 0, input.shape[1] == weight.shape[1] * groups,
      bias.map({ $0.shape == [outChannels] }) ?? true,
      [kernelSize, stride, dilation].allSatisfy({ $0.height > 0 && $0.width > 0 }),
      padding.height >= 0, padding.width >= 0,
      geometry.outputSize.height > 0, geometry.outputSize.width > 0
    else { return nil }
    return TensorValue(
      conv2d(
        input, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation,
        groups: groups))
  }

  var kernelSize: IntPair { IntPair(height: weight.shape[2], width: weight.shape[3]) }

  /// The call with some things changed.
  func with(_ change: (inout ConvolutionCall) -> Void) -> ConvolutionCall {
    var call = self
    change(&call)
    return call
  }
}
