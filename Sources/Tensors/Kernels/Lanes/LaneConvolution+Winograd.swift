/// Which convolutions in lanes are computed by Winograd's transforms, and which directly.
extension LaneConvolution {
  /// The products of a convolution: each of them is the faster in one way or the other.
  enum Product { case output, inputGradient, weightGradient }

  /// The way by Winograd, if there is one and it is worth it.
  func winograd(for product: Product) -> Winograd? {
    guard
      geometry.kernelSize == 3, geometry.stride == 1, geometry.dilation == 1,
      geometry.padding.height <= 2, geometry.padding.width <= 2
    else { return nil }
    return Winograd(
      bundles: bundles, groups: groups, channels: channels, filters: filters,
      inputSize: geometry.inputSize, padding: geometry.padding)
  }
}
