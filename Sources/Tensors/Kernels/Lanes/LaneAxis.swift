/// One direction, rows or columns, of a sum of shifted images: which source place each target place
/// meets with each tap of the kernel.
///
///     source place = start + i · placeStep + j · tapStep     for target place i and tap j
///
/// Forward the target is the output and the source the input. Backward the source is the output's
/// gradient, and the input's pixels are the target; with a stride only every stride-th pixel meets the
/// same taps, so that there is one axis for each phase of the stride.
struct LaneAxis {
  /// How many target places there are, and which pixels they are: first, first + stride, ….
  let places: Int
  let firstPixel: Int
  let pixelStride: Int
  /// How many taps of the kernel they meet, and which: first, first + stride, ….
  let taps: Int
  let firstTap: Int
  let tapStride: Int
  /// Where the first place meets the first tap, and how far on the next of each.
  let start: Int
  let placeStep: Int
  let tapStep: Int
  /// How many source places there are.
  let size: Int

  /// Which taps find place i a source.
  func taps(at place: Int) -> Range<Int> {
    inside(start + place * placeStep, step: tapStep, count: taps)
  }

  /// Which places find a source with tap j.
  func places(with tap: Int) -> Range<Int> {
    inside(start + tap * tapStep, step: placeStep, count: places)
  }

  private func inside(_ offset: Int, step: Int, count: Int) -> Range<Int> {
    guard step < 0 else {
      return placesInside(offset: offset, step: step, size: size, count: count)
    }
    // Mirrored, so that the step is forward.
    return placesInside(offset: size - 1 - offset, step: -step, size: size, count: count)
  }
}

extension LaneAxis {
  /// From the input to the output.
  static func forward(
    size: Int, outputs: Int, kernel: Int, stride: Int, padding: Int, dilation: Int
  ) -> LaneAxis {
    LaneAxis(
      places: outputs, firstPixel: 0, pixelStride: 1, taps: kernel, firstTap: 0, tapStride: 1,
      start: -padding, placeStep: stride, tapStep: dilation, size: size)
  }

  /// From the output's gradient to those pixels of the input that lie `phase` behind a multiple of the
  /// stride, counted in the padded input.
  static func backward(
    size: Int, outputs: Int, kernel: Int, stride: Int, padding: Int, dilation: Int, phase: Int
  ) -> LaneAxis {
    let first = ((phase - padding) % stride + stride) % stride
    let taps = (0..<kernel).filter { $0 * dilation % stride == phase }
    let firstTap = taps.first ?? 0
    let tapStride = taps.count > 1 ? taps[1] - taps[0] : stride
    return LaneAxis(
      places: first < size ? ceiling(size - first, stride) : 0, firstPixel: first,
      pixelStride: stride, taps: taps.count, firstTap: firstTap, tapStride: tapStride,
      start: (first + padding - firstTap * dilation) / stride, placeStep: 1,
      tapStep: -(tapStride * dilation / stride), size: outputs)
  }
}
