import Foundation

/// A point of the plane; the unit is the height of a digit, y points down.
struct Point: Equatable {
  var x: Float
  var y: Float

  init(_ x: Float, _ y: Float) {
    self.x = x
    self.y = y
  }
}

/// A stroke of the pen: a smooth curve through its points (a Catmull–Rom spline).
struct Stroke: Equatable {
  var points: [Point]

  init(_ points: [Point]) {
    self.points = points
  }

  init(_ points: (Float, Float)...) {
    self.points = points.map { Point($0.0, $0.1) }
  }

  /// An arc of an ellipse; angles in degrees, 0 to the right, turning clockwise since y points down.
  static func arc(
    _ center: (Float, Float), _ radius: (Float, Float), from start: Float, to end: Float
  ) -> Stroke {
    let count = max(4, Int(abs(end - start) / 30))
    return Stroke(
      (0...count).map { step in
        let angle = (start + (end - start) * Float(step) / Float(count)) * .pi / 180
        return Point(center.0 + radius.0 * cos(angle), center.1 + radius.1 * sin(angle))
      })
  }

  /// The curve as short straight pieces.
  func polyline(piecesPerSpan: Int = 4) -> [Point] {
    guard points.count > 2 else { return points }
    var line = [points[0]]
    for index in 0..<points.count - 1 {
      let before = points[max(index - 1, 0)]
      let (start, end) = (points[index], points[index + 1])
      let after = points[min(index + 2, points.count - 1)]
      for piece in 1...piecesPerSpan {
        let t = Float(piece) / Float(piecesPerSpan)
        line.append(
          Point(
            catmullRom(before.x, start.x, end.x, after.x, t),
            catmullRom(before.y, start.y, end.y, after.y, t)))
      }
    }
    return line
  }

  /// The uniform Catmull–Rom cubic between `b` and `c`.
  private func catmullRom(_ a: Float, _ b: Float, _ c: Float, _ d: Float, _ t: Float) -> Float {
    let linear = c - a
    let square = 2 * a - 5 * b + 4 * c - d
    let cube = 3 * b - a - 3 * c + d
    return b + 0.5 * t * (linear + t * (square + t * cube))
  }
}
