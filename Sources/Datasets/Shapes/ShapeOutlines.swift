import Foundation

/// The ten shapes as closed lines in a box from −1 to 1, y pointing down; a second line is a hole.
enum ShapeOutlines {
  static let names = [
    "disc", "ring", "crescent", "heart", "square", "frame", "triangle", "star", "cross", "arrow",
  ]

  /// The closed lines of a shape, in the order of `names`.
  static func lines(of shape: Int) -> [[Point]] { all[shape] }

  private static let all: [[[Point]]] = [
    [corners(24, radius: 1)],
    [corners(24, radius: 1), corners(24, radius: 0.55)],
    [crescent],
    [heart],
    [box(0.85)],
    [box(0.9), box(0.45)],
    [corners(3, radius: 1.1)],
    [star],
    [cross],
    [arrow],
  ]

  /// The corners of a regular polygon, the first one on top.
  private static func corners(_ count: Int, radius: Float) -> [Point] {
    (0..<count).map { at(angle: 360 * Float($0) / Float(count) - 90, radius: radius) }
  }

  private static func box(_ half: Float) -> [Point] {
    [Point(-half, -half), Point(half, -half), Point(half, half), Point(-half, half)]
  }

  /// A disc without another disc to its right; both circles meet at ±45° of the first, which is
  /// ±70° of the second.
  private static let crescent: [Point] =
    stride(from: Float(45), through: 315, by: 15).map { at(angle: $0, radius: 1) }
    + stride(from: Float(290), through: 70, by: -20).map { angle in
      let point = at(angle: angle, radius: 0.75)
      return Point(point.x + 0.45, point.y)
    }

  /// The well-known curve of cosines of the multiples of an angle.
  private static let heart: [Point] = (0..<24).map { step in
    let angle = 2 * Float.pi * Float(step) / 24
    let width = 16 * sin(angle) * sin(angle) * sin(angle)
    let height = 13 * cos(angle) - 5 * cos(2 * angle) - 2 * cos(3 * angle) - cos(4 * angle)
    return Point(width / 16, -height / 16)
  }

  private static let star: [Point] = (0..<10).map { corner in
    at(angle: 36 * Float(corner) - 90, radius: corner.isMultiple(of: 2) ? 1.15 : 0.48)
  }

  private static let cross: [Point] = [
    (-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3), (0.3, 1), (-0.3, 1),
    (-0.3, 0.3), (-1, 0.3), (-1, -0.3), (-0.3, -0.3),
  ].map { Point($0.0, $0.1) }

  private static let arrow: [Point] = [
    (-1, -0.28), (0.1, -0.28), (0.1, -0.8), (1.1, 0), (0.1, 0.8), (0.1, 0.28), (-1, 0.28),
  ].map { Point($0.0, $0.1) }

  /// The point in this direction, in degrees, 0 to the right, turning clockwise.
  private static func at(angle: Float, radius: Float) -> Point {
    Point(radius * cos(angle * .pi / 180), radius * sin(angle * .pi / 180))
  }
}
