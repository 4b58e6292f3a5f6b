import CVectors

/// Maximum pooling in lanes, forward and backward.
///
/// Legend: M = bundles × channels planes, H × W input, OH × OW output. input is [M, H, W, 16], output
/// [M, OH, OW, 16]; winners, a byte for each float of the output, says which pixel of its window is the
/// largest, counted row by row from the window's first cell, padding included.
struct LaneMaxPooling {
  private let planes: Int
  private let geometry: ConvolutionGeometry
  /// The rows and columns of a window that lie in the image, for each row and column of windows.
  private let rows: [Range<Int>]
  private let columns: [Range<Int>]

  /// Whether a window can be counted in a byte.
  static func fits(_ geometry: ConvolutionGeometry) -> Bool {
    geometry.kernelSize.height * geometry.kernelSize.width <= 256
  }

  init(planes: Int, geometry: ConvolutionGeometry) {
    self.planes = planes
    self.geometry = geometry
    let (kernel, stride, padding) = (geometry.kernelSize, geometry.stride, geometry.padding)
    rows = (0..<geometry.outputSize.height).map {
      placesInside(
        offset: $0 * stride.height - padding.height, step: 1, size: geometry.inputSize.height,
        count: kernel.height)
    }
    columns = (0..<geometry.outputSize.width).map {
      placesInside(
        offset: $0 * stride.width - padding.width, step: 1, size: geometry.inputSize.width,
        count: kernel.width)
    }
  }

  /// Bytes of the winners.
  var winnerCount: Int { planes * rows.count * columns.count * LaneShape.lanes }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    forEachWindow { pixels, window, place in
      var best = loadVector(input + pixels)
      forEachCell(of: window) { offset, _ in
        let values = loadVector(input + (pixels + offset))
        best.replace(with: values, where: (values .> best) .| (values .!= values))
      }
      store(best, to: output + place)
    }
  }

  /// The same, and who won.
  func forward(
    _ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    winners: UnsafeMutableRawPointer
  ) {
    forEachWindow { pixels, window, place in
      var best = loadVector(input + pixels)
      var winner = SIMD16<Int32>(repeating: window.firstCell)
      forEachCell(of: window) { offset, cell in
        let values = loadVector(input + (pixels + offset))
        let wins = (values .> best) .| (values .!= values)
        best.replace(with: values, where: wins)
        winner.replace(with: SIMD16(repeating: cell), where: wins)
      }
      store(best, to: output + place)
      (winners + place).storeBytes(of: vector_bytes(winner), as: SIMD16<UInt8>.self)
    }
  }

  /// In the forward pass each window handed on its winner, so now the winner gets the gradient. Windows
  /// that lie side by side write each pixel once; others add.
  func backward(
    _ gradient: UnsafePointer<Float>, winners: UnsafeRawPointer,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let isTiling = tilesTheImage
    if !isTiling { clear(inputGradient) }
    forEachWindow { pixels, window, place in
      let value = loadVector(gradient + place)
      let winner = (winners + place).loadUnaligned(as: SIMD16<UInt8>.self)
      forEachCell(of: window) { offset, cell in
        let target = inputGradient + (pixels + offset)
        let part = vector_where(winner, UInt8(truncatingIfNeeded: cell), value)
        store(isTiling ? part : loadVector(target) + part, to: target)
      }
    }
  }

  /// Whether every pixel lies in exactly one window.
  private var tilesTheImage: Bool {
    let (size, output) = (geometry.inputSize, geometry.outputSize)
    return geometry.kernelSize == geometry.stride && geometry.padding == 0
      && output.height * geometry.stride.height >= size.height
      && output.width * geometry.stride.width >= size.width
  }

  private func clear(_ pixels: UnsafeMutablePointer<Float>) {
    let plane = geometry.inputSize.height * geometry.inputSize.width * LaneShape.lanes
    forEachPiece(of: planes * plane) { fill(pixels + $0.lowerBound, with: 0, count: $0.count) }
  }

  private struct Window {
    let rows: Int
    let columns: Int
    let firstCell: Int32
    /// Cells of a whole row.
    let cellRow: Int32
    /// Floats of a row of the image.
    let pixelRow: Int
  }

  /// Calls `body` for each cell of a window that lies in the image: how many floats behind the first
  /// of them, and its number.
  @inline(__always)
  private func forEachCell(of window: Window, _ body: (_ offset: Int, _ cell: Int32) -> Void) {
    for h in 0..<window.rows {
      let first = window.firstCell &+ Int32(truncatingIfNeeded: h) &* window.cellRow
      for w in 0..<window.columns {
        body(
          h &* window.pixelRow &+ w &* LaneShape.lanes, first &+ Int32(truncatingIfNeeded: w))
      }
    }
  }

  /// Calls `body` for each window: where its first pixel and its output are.
  @inline(__always)
  private func forEachWindow(_ body: (_ pixels: Int, _ window: Window, _ place: Int) -> Void) {
    let (size, kernel, stride, padding) = (
      geometry.inputSize, geometry.kernelSize, geometry.stride, geometry.padding
    )
    let plane = size.height * size.width
    forEachPiece(of: planes, piece: max(1, 2_048 / max(1, plane))) { planes in
      for index in planes {
        var place = index * rows.count * columns.count * LaneShape.lanes
        for (row, inRow) in rows.enumerated() {
          let h = row * stride.height - padding.height + inRow.lowerBound
          for (column, inColumn) in columns.enumerated() {
            let w = column * stride.width - padding.width + inColumn.lowerBound
            let window = Window(
              rows: inRow.count, columns: inColumn.count,
              firstCell: Int32(
                truncatingIfNeeded: inRow.lowerBound * kernel.width + inColumn.lowerBound),
              cellRow: Int32(truncatingIfNeeded: kernel.width),
              pixelRow: size.width * LaneShape.lanes)
            body((index * plane + h * size.width + w) * LaneShape.lanes, window, place)
            place += LaneShape.lanes
          }
        }
      }
    }
  }
}
