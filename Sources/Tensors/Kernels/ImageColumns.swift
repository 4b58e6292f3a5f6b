/// Between an image and the matrix of its windows, one window per column ("im2col").
///
/// With the windows as columns a convolution is one matrix product, which runs at the speed of the
/// processor.
///
/// Legend: C channels, H × W image, KH × KW kernel, OH × OW output. The image is [C, H, W], the
/// columns are [C × KH × KW, OH × OW]: row (c, kh, kw) holds, for every output place, the pixel that
/// the kernel's weight at (kh, kw) meets there, and 0 where that lies in the padding.
struct ImageColumns {
  let channels: Int
  let geometry: ConvolutionGeometry
  private let outputSize: IntPair

  init(channels: Int, geometry: ConvolutionGeometry) {
    self.channels = channels
    self.geometry = geometry
    outputSize = geometry.outputSize
  }

  /// C × KH × KW.
  var rows: Int { channels * geometry.kernelSize.height * geometry.kernelSize.width }
  /// OH × OW.
  var columns: Int { outputSize.height * outputSize.width }

  /// Whether the columns are the image itself: every window is one pixel.
  var isIdentity: Bool {
    geometry.kernelSize == 1 && geometry.stride == 1 && geometry.padding == 0
  }

  /// Copies the windows of `image` into `columns`.
  func unfold(_ image: UnsafePointer<Float>, into columns: UnsafeMutablePointer<Float>) {
    forEachRun { target, source, range in
      let before = range.lowerBound
      (columns + target).update(repeating: 0, count: before)
      copy(
        image + source, step: geometry.stride.width, count: range.count,
        into: columns + target + before)
      (columns + target + range.upperBound).update(
        repeating: 0, count: outputSize.width - range.upperBound)
    }
  }

  /// Adds each element of `columns` to the pixel of `image` that it came from.
  func fold(_ columns: UnsafePointer<Float>, addingTo image: UnsafeMutablePointer<Float>) {
    let step = geometry.stride.width
    forEachRun { target, source, range in
      let values = columns + target + range.lowerBound
      let pixels = image + source
      if step == 1 {
        for i in 0..<range.count { pixels[i] += values[i] }
      } else {
        for i in 0..<range.count { pixels[i * step] += values[i] }
      }
    }
  }

  /// Calls `body` for each run of OW elements of the columns: where the run begins, where in the
  /// image its first pixel lies, and which of its elements lie in the image.
  @inline(__always)
  private func forEachRun(
    _ body: (_ target: Int, _ source: Int, _ range: Range<Int>) -> Void
  ) {
    let (height, width) = (geometry.inputSize.height, geometry.inputSize.width)
    let (outHeight, outWidth) = (outputSize.height, outputSize.width)
    var target = 0
    for c in 0..<channels {
      for kh in 0..<geometry.kernelSize.height {
        for kw in 0..<geometry.kernelSize.width {
          let left = kw * geometry.dilation.width - geometry.padding.width
          let inside = placesInside(
            offset: left, step: geometry.stride.width, size: width, count: outWidth)
          for oh in 0..<outHeight {
            let h =
              oh * geometry.stride.height + kh * geometry.dilation.height
              - geometry.padding.height
            if h >= 0 && h < height {
              let first = left + inside.lowerBound * geometry.stride.width
              body(target, (c * height + h) * width + first, inside)
            } else {
              body(target, 0, 0..<0)
            }
            target += outWidth
          }
        }
      }
    }
  }
}

/// Which i in 0..<count have offset + i · step in 0..<size.
func placesInside(offset: Int, step: Int, size: Int, count: Int) -> Range<Int> {
  let first = offset >= 0 ? 0 : (-offset + step - 1) / step
  let end = offset >= size ? 0 : (size - offset + step - 1) / step
  let lower = min(first, count)
  return lower..<max(lower, min(end, count))
}

@inline(__always)
private func copy(
  _ source: UnsafePointer<Float>, step: Int, count: Int, into target: UnsafeMutablePointer<Float>
) {
  if step == 1 {
    target.update(from: source, count: count)
  } else {
    for i in 0..<count { target[i] = source[i * step] }
  }
}
