/// The windows of a pooling, a row of them at a time.
struct PoolingRows {
  private let geometry: ConvolutionGeometry
  /// How many rows of windows there are.
  let count: Int
  /// How many windows a row has.
  let length: Int
  /// For each column of the window, which windows of a row have a pixel there.
  private let inside: [Range<Int>]

  init(_ geometry: ConvolutionGeometry) {
    self.geometry = geometry
    let output = geometry.outputSize
    count = output.height
    length = output.width
    inside = (0..<geometry.kernelSize.width).map { column in
      placesInside(
        offset: column - geometry.padding.width, step: geometry.stride.width,
        size: geometry.inputSize.width, count: output.width)
    }
  }

  /// Calls `body` for each place in a window: which windows of the row have a pixel there, and where
  /// in the plane that of the first of them is. The others' follow one stride apart.
  @inline(__always)
  func forEachPlace(row: Int, _ body: (_ pixels: Int, _ places: Range<Int>) -> Void) {
    for i in 0..<geometry.kernelSize.height {
      let h = row * geometry.stride.height - geometry.padding.height + i
      guard h >= 0 && h < geometry.inputSize.height else { continue }
      for (j, places) in inside.enumerated() where !places.isEmpty {
        let w = places.lowerBound * geometry.stride.width - geometry.padding.width + j
        body(h * geometry.inputSize.width + w, places)
      }
    }
  }
}
