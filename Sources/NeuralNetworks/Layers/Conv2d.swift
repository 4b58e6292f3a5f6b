import Tensors

/// Learned kernels that slide over images: `[batch, inChannels, height, width]` becomes
/// `[batch, outChannels, outputHeight, outputWidth]`, with the sizes of `ConvolutionGeometry`.
public struct Conv2d: Module {
  /// `[outChannels, inChannels / groups, kernelHeight, kernelWidth]`.
  public let weight: Parameter
  /// `[outChannels]`, or nil.
  public let bias: Parameter?
  /// How far the kernel moves, in pixels.
  public let stride: IntPair
  /// How many rows and columns of zeros are added on each side.
  public let padding: IntPair
  /// The distance of the pixels that neighboring cells of the kernel see.
  public let dilation: IntPair
  /// Into how many groups the channels are parted; each group sees only its own.
  public let groups: Int

  /// A layer with random first values from `Generator.initialization`. Traps unless the sizes are
  /// at least 1 and `groups` divides both numbers of channels.
  public init(
    inChannels: Int, outChannels: Int, kernelSize: IntPair, stride: IntPair = 1,
    padding: IntPair = 0, dilation: IntPair = 1, groups: Int = 1, bias: Bool = true
  ) {
    require(
      inChannels > 0 && outChannels > 0 && kernelSize.height > 0 && kernelSize.width > 0,
      "Conv2d: \(inChannels) → \(outChannels) channels with a kernel of \(kernelSize), "
        + "all must be at least 1")
    require(
      groups > 0 && inChannels.isMultiple(of: groups) && outChannels.isMultiple(of: groups),
      "Conv2d: \(groups) groups must divide \(inChannels) input and \(outChannels) output channels")
    let shape = [outChannels, inChannels / groups] + kernelSize.array
    let fanIn = shape.dropFirst().reduce(1, *)
    weight = .uniform(shape, fanIn: fanIn)
    self.bias = bias ? .uniform([outChannels], fanIn: fanIn) : nil
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    conv2d(
      input, weight: weight, bias: bias, stride: stride, padding: padding, dilation: dilation,
      groups: groups)
  }

  public var description: String {
    initializerCall(
      "Conv2d",
      [
        "inChannels": weight.shape[1] * groups, "outChannels": weight.shape[0],
        "kernelSize": IntPair(height: weight.shape[2], width: weight.shape[3]),
        "stride": stride == 1 ? nil : stride, "padding": padding == 0 ? nil : padding,
        "dilation": dilation == 1 ? nil : dilation, "groups": groups == 1 ? nil : groups,
        "bias": bias == nil ? false : nil,
      ])
  }
}
