/// The windows of a convolution over one image, laid out as a matrix.
///
/// Legend: C channels, T = C × KH × KW terms, P places of some rows of the output. Row t of the windows,
/// [T, P], holds the pixel that term t meets at each place; 0 in the padding.
struct ConvolutionWindows {
  private let geometry: ConvolutionGeometry
  private let channels: Int

  init(geometry: ConvolutionGeometry, channels: Int) {
    self.geometry = geometry
    self.channels = channels
  }

  var terms: Int { channels * geometry.kernelSize.height * geometry.kernelSize.width }
  /// The floats of all channels.
  var pixels: Int { channels * geometry.inputSize.height * geometry.inputSize.width }

  /// The places of some rows of the output.
  func places(ofRows rows: Range<Int>) -> Range<Int> {
    rows.lowerBound * geometry.outputSize.width..<rows.upperBound * geometry.outputSize.width
  }

  func layOut(
    _ image: UnsafePointer<Float>, _ places: Range<Int>, into windows: UnsafeMutablePointer<Float>
  ) {
    fill(windows, with: 0, count: terms * places.count)
    forEachRun(of: places) { pixel, place, count in
      copyRun(
        from: image + pixel, step: geometry.stride.width, to: windows + place, step: 1,
        count: count)
    }
  }

  /// Adds each value of the windows to the pixel that `layOut` took from there.
  func addBack(
    _ windows: UnsafePointer<Float>, _ places: Range<Int>, to image: UnsafeMutablePointer<Float>
  ) {
    forEachRun(of: places) { pixel, place, count in
      addRun(
        windows + place, step: 1, to: image + pixel, step: geometry.stride.width, count: count)
    }
  }

  /// Calls `body` for each run of places in a row that one term finds pixels for: where the first of
  /// these is, the others following one stride apart, and where the run stands in the windows.
  @inline(__always)
  private func forEachRun(
    of places: Range<Int>, _ body: (_ pixel: Int, _ place: Int, _ count: Int) -> Void
  ) {
    let (size, kernel, stride, padding, dilation) = (
      geometry.inputSize, geometry.kernelSize, geometry.stride, geometry.padding,
      geometry.dilation
    )
    let width = geometry.outputSize.width
    for term in 0..<terms {
      let (i, j) = (term / kernel.width % kernel.height, term % kernel.width)
      let plane = term / (kernel.width * kernel.height) * size.height
      let column = j * dilation.width - padding.width
      let inside = placesInside(
        offset: column, step: stride.width, size: size.width, count: width)
      guard !inside.isEmpty else { continue }
      let first = column + inside.lowerBound * stride.width
      for place in Swift.stride(from: places.lowerBound, to: places.upperBound, by: width) {
        let h = place / width * stride.height + i * dilation.height - padding.height
        guard h >= 0 && h < size.height else { continue }
        body(
          (plane + h) * size.width + first,
          term * places.count + place - places.lowerBound + inside.lowerBound, inside.count)
      }
    }
  }
}
