/// A rectangle in a drawing, in points.
struct Rectangle: Equatable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
  var center: Point { Point(midX, midY) }
  /// The corners clockwise from the upper left.
  var corners: [Point] { [Point(x, y), Point(maxX, y), Point(maxX, maxY), Point(x, maxY)] }

  /// The rectangle made smaller by `margin` on each side, or larger where it is negative.
  func inset(_ margin: Double) -> Rectangle {
    Rectangle(x + margin, y + margin, width - 2 * margin, height - 2 * margin)
  }

  /// The rectangle moved.
  func moved(x dx: Double = 0, y dy: Double = 0) -> Rectangle {
    Rectangle(x + dx, y + dy, width, height)
  }

  func contains(_ point: Point) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }

  func overlaps(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The point itself where it lies within, or else the one at the edge.
  func nearest(to point: Point) -> Point {
    Point(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
  }
}
