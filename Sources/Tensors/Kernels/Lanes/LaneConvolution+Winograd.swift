extension LaneConvolution {
  /// The way by Winograd's transforms for all three products of the convolution, where it is the
  /// faster one: for 3 × 3 kernels with stride 1, from some channels, filters and tiles on.
  ///
  /// Measured beside the direct kernels, on maps of 3 × 3 pixels or more, each of the three products takes
  /// 0.3 to 0.75 of their time with 8 channels and filters or more; with 4 it takes 1.3 times as
  /// long, since the transforms cost more than they save. One tile alone does not make up for
  /// transforming the kernels (1.0 to 1.3 with 512 channels), and on maps of 2 × 2 pixels direct kernels
  /// need no more products (1.0 to 1.4).
  var winograd: Winograd? {
    guard
      geometry.kernelSize == 3, geometry.stride == 1, geometry.dilation == 1,
      geometry.padding.height <= 2, geometry.padding.width <= 2,
      min(channels, filters) >= 8
    else { return nil }
    let winograd = Winograd(
      bundles: bundles, groups: groups, channels: channels, filters: filters,
      inputSize: geometry.inputSize, padding: geometry.padding)
    let directProducts = 9 * geometry.outputSize.height * geometry.outputSize.width
    let isWorthwhile = bundles * winograd.tiles > 1 && 3 * winograd.products <= 2 * directProducts
    return isWorthwhile ? winograd : nil
  }
}
