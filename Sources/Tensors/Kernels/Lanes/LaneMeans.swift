/// Means of windows in lanes, forward and backward, wherever the windows lie: for mean pooling and for
/// adaptive pooling.
///
/// Legend: M = bundles × channels planes, H × W input, OH × OW output. input is [M, H, W, 16], output
/// [M, OH, OW, 16]. Window (i, j) covers the pixels of rows i and columns j, and each of them counts
/// with the window's share.
struct LaneMeans {
  private let planes: Int
  private let inputSize: IntPair
  private let outputSize: IntPair
  /// The pixels that each row and each column of windows covers.
  private let rows: [Range<Int>]
  private let columns: [Range<Int>]
  /// What the pixels of each window are multiplied by, [OH, OW].
  private let shares: [Float]

  /// The ranges must not fall behind the ones before.
  init(
    planes: Int, inputSize: IntPair, rows: [Range<Int>], columns: [Range<Int>], shares: [Float]
  ) {
    self.planes = planes
    self.inputSize = inputSize
    self.rows = rows
    self.columns = columns
    self.shares = shares
    outputSize = IntPair(height: rows.count, width: columns.count)
  }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    forEachPlane { plane in
      let x = input + plane * floats(inputSize)
      var place = output + plane * floats(outputSize)
      for (i, rows) in rows.enumerated() {
        for (j, columns) in columns.enumerated() {
          var sum = Vector.zero
          for h in rows {
            var pixel = x + (h &* inputSize.width &+ columns.lowerBound) &* LaneShape.lanes
            for _ in columns {
              sum += loadVector(pixel)
              pixel += LaneShape.lanes
            }
          }
          store(sum * shares[i &* outputSize.width &+ j], to: place)
          place += LaneShape.lanes
        }
      }
    }
  }

  /// In the forward pass each pixel counted with its window's share, so now it gets that share of the
  /// gradient of every window that it was in.
  func backward(
    _ gradient: UnsafePointer<Float>, into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let rowWindows = Self.windows(rows, with: inputSize.height)
    let columnWindows = Self.windows(columns, with: inputSize.width)
    forEachPlane { plane in
      let dy = gradient + plane * floats(outputSize)
      var pixel = inputGradient + plane * floats(inputSize)
      for windowRows in rowWindows {
        for windowColumns in columnWindows {
          var sum = Vector.zero
          for i in windowRows {
            for j in windowColumns {
              let window = i &* outputSize.width &+ j
              sum = multiplyAdd(
                loadVector(dy + window &* LaneShape.lanes), Vector(repeating: shares[window]), sum)
            }
          }
          store(sum, to: pixel)
          pixel += LaneShape.lanes
        }
      }
    }
  }

  private func floats(_ size: IntPair) -> Int { size.height * size.width * LaneShape.lanes }

  private func forEachPlane(_ body: (Int) -> Void) {
    let pixels = inputSize.height * inputSize.width
    forEachPiece(of: planes, piece: max(1, 1_024 / max(1, pixels))) { planes in
      for plane in planes { body(plane) }
    }
  }

  /// For each of `size` pixels along one side the windows that cover it.
  private static func windows(_ ranges: [Range<Int>], with size: Int) -> [Range<Int>] {
    (0..<size).map { pixel in
      let first = ranges.firstIndex { $0.contains(pixel) } ?? 0
      let end = ranges.lastIndex { $0.contains(pixel) }.map { $0 + 1 } ?? first
      return first..<end
    }
  }
}
