import Tensors

/// A small color picture that areas are painted into, with edges one pixel wide.
///
/// Letters: S side in pixels; a pixel's center lies at whole coordinates.
struct ShapeRaster {
  static let side = 32
  /// Red, green and blue in 0...1, one plane after another, `[3, S, S]`.
  private(set) var values: [Float]

  /// A ground whose color runs from one to another along a direction.
  init(from first: [Float], to second: [Float], along direction: Point) {
    values = []
    for (start, end) in zip(first, second) {
      for y in 0..<Self.side {
        for x in 0..<Self.side {
          let across = (Float(x) - 15.5) * direction.x + (Float(y) - 15.5) * direction.y
          let share = min(max(across / 32 + 0.5, 0), 1)
          values.append(start + (end - start) * share)
        }
      }
    }
  }

  /// Paints what lies within an odd number of the closed lines, given in pixels.
  mutating func fill(_ lines: [[Point]], with color: [Float]) {
    let edges = lines.flatMap { line in zip(line, line.dropFirst() + line.prefix(1)) }
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let coverage = Self.coverage(of: Point(Float(x), Float(y)), edges)
        guard coverage > 0 else { continue }
        for (plane, value) in color.enumerated() {
          let place = (plane * Self.side + y) * Self.side + x
          values[place] += (value - values[place]) * coverage
        }
      }
    }
  }

  /// How much of the pixel around a point lies inside: 1 within, 0 without, and between them by
  /// the distance from the nearest edge.
  private static func coverage(of point: Point, _ edges: [(Point, Point)]) -> Float {
    var nearest = Float.infinity
    var isInside = false
    for (start, end) in edges {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let (px, py) = (point.x - start.x, point.y - start.y)
      let length = dx * dx + dy * dy
      // The nearest point of the edge lies at start + t · (end − start).
      let t = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
      let (ex, ey) = (px - t * dx, py - t * dy)
      nearest = min(nearest, ex * ex + ey * ey)
      // A line from the point to the right crosses this edge: inside becomes outside.
      let crosses = (start.y > point.y) != (end.y > point.y)
      if crosses && px < dx * py / dy { isInside.toggle() }
    }
    let distance = nearest.squareRoot()
    return min(max(0.5 + (isInside ? distance : -distance), 0), 1)
  }
}
