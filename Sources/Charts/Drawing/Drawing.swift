/// The display list of a picture: what layout decides and the canvas only carries out.
struct Drawing: Equatable, Sendable {
  /// In points.
  var width: Double
  var height: Double
  var background: Color
  /// From back to front.
  var shapes: [Shape] = []

  var bounds: Rectangle { Rectangle(0, 0, width, height) }

  mutating func fill(_ rectangle: Rectangle, _ color: Color) {
    shapes.append(.rectangle(rectangle, fill: color))
  }

  mutating func fill(_ polygon: [Point], _ color: Color) {
    shapes.append(.polygon(polygon, fill: color))
  }

  mutating func stroke(
    _ points: [Point], _ color: Color, width: Double = 1, dashes: [Double] = []
  ) {
    shapes.append(.stroke(points, width: width, color: color, dashes: dashes))
  }

  /// The outline of a rectangle, its line within the rectangle.
  mutating func outline(_ rectangle: Rectangle, _ color: Color, width: Double = 1) {
    let corners = rectangle.inset(width / 2).corners
    stroke(corners + [corners[0]], color, width: width)
  }

  mutating func disc(_ center: Point, radius: Double, _ color: Color) {
    shapes.append(.disc(center: center, radius: radius, fill: color))
  }

  mutating func image(_ bitmap: Bitmap, in rectangle: Rectangle) {
    shapes.append(.image(bitmap, rectangle))
  }

  /// A line of text with its baseline at `place`.
  mutating func text(
    _ string: String, at place: Point, _ style: TextStyle, _ color: Color,
    anchor: Shape.Anchor = .start
  ) {
    guard !string.isEmpty else { return }
    shapes.append(
      .text(.init(string: string, place: place, anchor: anchor, style: style, color: color)))
  }

  /// A line of text whose digits and capitals are centered on the height of `place`.
  mutating func centeredText(
    _ string: String, at place: Point, _ style: TextStyle, _ color: Color,
    anchor: Shape.Anchor = .middle
  ) {
    let baseline = Point(place.x, place.y + style.capHeight / 2)
    text(string, at: baseline, style, color, anchor: anchor)
  }
}
