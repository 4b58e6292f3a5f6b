/// Means of windows that together cover a plane, forward and backward: along a side of n pixels with m
/// outputs, window i goes from ⌊i · n / m⌋ to ⌈(i + 1) · n / m⌉.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW].
struct AdaptivePooling {
  let planes: Int
  private let width: Int
  private let inputPlane: Int
  private let rows: [Range<Int>]
  private let columns: [Range<Int>]

  init(planes: Int, inputSize: IntPair, outputSize: IntPair) {
    self.planes = planes
    width = inputSize.width
    inputPlane = inputSize.height * inputSize.width
    rows = Self.windows(inputSize.height, outputSize.height)
    columns = Self.windows(inputSize.width, outputSize.width)
  }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    forEachWindow { plane, place, rows, columns in
      let x = input + plane * inputPlane
      var total = 0.0
      for h in rows {
        total += sum(of: x + h * width + columns.lowerBound, count: columns.count)
      }
      output[place] = Float(total) / Float(rows.count * columns.count)
    }
  }

  /// In the forward pass each pixel counted one count's part, so now it gets that part of the
  /// gradient of every window that it was in.
  func backward(
    _ gradient: UnsafePointer<Float>, into inputGradient: UnsafeMutablePointer<Float>
  ) {
    fill(inputGradient, with: 0, count: planes * inputPlane)
    forEachWindow { plane, place, rows, columns in
      let dx = inputGradient + plane * inputPlane
      let part = gradient[place] / Float(rows.count * columns.count)
      for h in rows {
        for w in columns { dx[h * width + w] += part }
      }
    }
  }

  private func forEachWindow(
    _ body: (_ plane: Int, _ place: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void
  ) {
    forEachPiece(of: planes, piece: max(1, 16_384 / max(1, inputPlane))) { planes in
      for plane in planes {
        var place = plane * rows.count * columns.count
        for rows in rows {
          for columns in columns {
            body(plane, place, rows, columns)
            place += 1
          }
        }
      }
    }
  }

  /// The same for a batch in lanes.
  static func inLanes(_ shape: LaneShape, outputSize: IntPair) -> LaneMeans {
    let rows = windows(shape.height, outputSize.height)
    let columns = windows(shape.width, outputSize.width)
    return LaneMeans(
      planes: shape.planes, inputSize: IntPair(height: shape.height, width: shape.width),
      rows: rows, columns: columns,
      shares: rows.flatMap { row in columns.map { 1 / Float(row.count * $0.count) } })
  }

  private static func windows(_ size: Int, _ outputs: Int) -> [Range<Int>] {
    (0..<outputs).map { $0 * size / outputs..<ceiling(($0 + 1) * size, outputs) }
  }
}
