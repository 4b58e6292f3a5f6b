import Tensors

/// A small gray image that lines are drawn into by their distance: exact at any thickness.
///
/// Letters: S side in pixels; a pixel's center lies at whole coordinates.
struct DigitRaster {
  static let side = 28
  /// For each pixel the squared distance to the nearest line so far, in pixels; `[S, S]`.
  private var distances = [Float](repeating: .infinity, count: side * side)

  mutating func add(_ line: [Point]) {
    for (start, end) in zip(line, line.dropFirst()) { add(from: start, to: end) }
  }

  private mutating func add(from start: Point, to end: Point) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let inverse = length > 0 ? 1 / length : 0
    distances.withUnsafeMutableBufferPointer { distances in
      for y in 0..<Self.side {
        let py = Float(y) - start.y
        for x in 0..<Self.side {
          let px = Float(x) - start.x
          // The nearest point of the piece lies at start + t · (end − start).
          let t = min(max((px * dx + py * dy) * inverse, 0), 1)
          let (ex, ey) = (px - t * dx, py - t * dy)
          let index = y * Self.side + x
          distances[index] = min(distances[index], ex * ex + ey * ey)
        }
      }
    }
  }

  /// How much of each pixel the pen covers, times `ink`: 1 inside, a soft edge one pixel wide.
  func coverage(radius: Float, ink: Float) -> [Float] {
    distances.map { ink * min(max(radius + 0.5 - $0.squareRoot(), 0), 1) }
  }
}
