extension LaneConvolution {
  /// The way by Winograd's transforms for all three products of the convolution, where it is the
  /// faster one: for 3 × 3 kernels with stride 1, from some channels, filters and tiles on.
  ///
  /// Measured beside the direct kernels with 16 channels and filters or more, on maps of 3 × 3 pixels or
  /// more, it takes 0.2 to 0.8 of their time. With 8 both take as long, with fewer the transforms
  /// take longer than what they save. One tile alone does not make up for transforming the kernels,
  /// and on maps of up to 2 × 2 pixels direct kernels need no more products.
  var winograd: Winograd? {
    guard
      geometry.kernelSize == 3, geometry.stride == 1, geometry.dilation == 1,
      geometry.padding.height <= 2, geometry.padding.width <= 2,
      min(channels, filters) >= 12
    else { return nil }
    let winograd = Winograd(
      bundles: bundles, groups: groups, channels: channels, filters: filters,
      inputSize: geometry.inputSize, padding: geometry.padding)
    let directProducts = 9 * geometry.outputSize.height * geometry.outputSize.width
    let isWorthwhile = bundles * winograd.tiles >= 4 && 3 * winograd.products <= 2 * directProducts
    return isWorthwhile ? winograd : nil
  }
}
