/// The windows of a pooling, in the order of the output.
struct PoolingWindows {
  private let rows: [Range<Int>]
  private let columns: [Range<Int>]

  init(_ geometry: ConvolutionGeometry) {
    rows = windowRanges(geometry, \.height)
    columns = windowRanges(geometry, \.width)
  }

  /// Calls `body` with each output place and the rows and columns of the image that its window
  /// covers, padding left out.
  @inline(__always)
  func visit(_ body: (_ place: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void) {
    var place = 0
    for rows in rows {
      for columns in columns {
        body(place, rows, columns)
        place += 1
      }
    }
  }
}

/// Along one side, the pixels that each window covers.
private func windowRanges(
  _ geometry: ConvolutionGeometry, _ side: KeyPath<IntPair, Int>
) -> [Range<Int>] {
  (0..<geometry.outputSize[keyPath: side]).map { index in
    let start = index * geometry.stride[keyPath: side] - geometry.padding[keyPath: side]
    let end = start + geometry.kernelSize[keyPath: side]
    return max(start, 0)..<min(end, geometry.inputSize[keyPath: side])
  }
}
