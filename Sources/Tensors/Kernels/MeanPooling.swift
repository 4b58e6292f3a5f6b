/// Mean pooling of planes, forward and backward.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW]. A row of windows
/// is computed at once: for each place in the window, the pixels that all windows of the row have there,
/// which stand one stride apart, are added to the sums so far.
struct MeanPooling {
  let planes: Int
  let geometry: ConvolutionGeometry
  private let inputPlane: Int
  private let outputPlane: Int
  /// 1 / the count of each window, [OH, OW].
  private let shares: [Float]

  init(planes: Int, geometry: ConvolutionGeometry, countIncludePad: Bool) {
    self.planes = planes
    self.geometry = geometry
    let (input, output) = (geometry.inputSize, geometry.outputSize)
    inputPlane = input.height * input.width
    outputPlane = output.height * output.width
    let rows = (0..<output.height).map {
      Self.cells(
        of: $0, geometry.kernelSize.height, stride: geometry.stride.height,
        padding: geometry.padding.height, size: input.height, countIncludePad)
    }
    let columns = (0..<output.width).map {
      Self.cells(
        of: $0, geometry.kernelSize.width, stride: geometry.stride.width,
        padding: geometry.padding.width, size: input.width, countIncludePad)
    }
    shares = rows.flatMap { row in columns.map { 1 / Float(row * $0) } }
  }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    let windows = PoolingRows(geometry)
    let step = geometry.stride.width
    forEachPlane { plane in
      let x = input + plane * inputPlane
      let y = output + plane * outputPlane
      fill(y, with: 0, count: outputPlane)
      for row in 0..<windows.count {
        windows.forEachPlace(row: row) { pixels, places in
          addRun(
            x + pixels, step: step, to: y + row * windows.length + places.lowerBound, step: 1,
            count: places.count)
        }
      }
      for i in 0..<outputPlane { y[i] *= shares[i] }
    }
  }

  /// In the forward pass each pixel counted with its window's share, so now it gets that share of the
  /// gradient of every window that it was in.
  func backward(
    _ gradient: UnsafePointer<Float>, into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let windows = PoolingRows(geometry)
    let step = geometry.stride.width
    forEachPlane { plane in
      let dx = inputGradient + plane * inputPlane
      let dy = gradient + plane * outputPlane
      fill(dx, with: 0, count: inputPlane)
      withUnsafeTemporaryAllocation(of: Float.self, capacity: windows.length) { parts in
        guard let parts = parts.baseAddress else { return }
        for row in 0..<windows.count {
          let start = row * windows.length
          for i in 0..<windows.length { parts[i] = dy[start + i] * shares[start + i] }
          windows.forEachPlace(row: row) { pixels, places in
            addRun(
              parts + places.lowerBound, step: 1, to: dx + pixels, step: step, count: places.count)
          }
        }
      }
    }
  }

  /// The same for a batch in lanes.
  func inLanes(_ shape: LaneShape) -> LaneMeans {
    let (output, kernel, stride, padding) = (
      geometry.outputSize, geometry.kernelSize, geometry.stride, geometry.padding
    )
    return LaneMeans(
      planes: shape.planes, inputSize: geometry.inputSize,
      rows: pixelRanges(
        output.height, kernel.height, stride: stride.height, padding: padding.height,
        size: shape.height),
      columns: pixelRanges(
        output.width, kernel.width, stride: stride.width, padding: padding.width,
        size: shape.width),
      shares: shares)
  }

  private func forEachPlane(_ body: (Int) -> Void) {
    forEachPiece(of: planes, piece: max(1, 16_384 / max(1, inputPlane))) { planes in
      for plane in planes { body(plane) }
    }
  }

  /// Along one side, how many cells the sum of a window is divided by. A window that reaches beyond
  /// the padding, as rounding up allows, counts the cells up to the padding's end.
  private static func cells(
    of window: Int, _ kernel: Int, stride: Int, padding: Int, size: Int, _ countIncludePad: Bool
  ) -> Int {
    let start = window * stride - padding
    let end = min(start + kernel, size + padding)
    return countIncludePad ? end - start : min(end, size) - max(start, 0)
  }
}
