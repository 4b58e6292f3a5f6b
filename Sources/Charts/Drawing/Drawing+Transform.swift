extension Drawing {
  /// Adds the shapes of another drawing, moved by `origin` and made larger by `factor`.
  mutating func append(_ other: Drawing, at origin: Point, scaledBy factor: Double = 1) {
    shapes += other.shapes.map { $0.moved(by: origin, scaledBy: factor) }
  }
}

extension Shape {
  fileprivate func moved(by origin: Point, scaledBy factor: Double) -> Shape {
    func move(_ point: Point) -> Point { point * factor + origin }
    func move(_ rectangle: Rectangle) -> Rectangle {
      let corner = move(Point(rectangle.x, rectangle.y))
      return Rectangle(corner.x, corner.y, rectangle.width * factor, rectangle.height * factor)
    }
    switch self {
    case .rectangle(let rectangle, let fill):
      return .rectangle(move(rectangle), fill: fill)
    case .polygon(let points, let fill):
      return .polygon(points.map(move), fill: fill)
    case .stroke(let points, let width, let color, let dashes):
      return .stroke(
        points.map(move), width: width * factor, color: color, dashes: dashes.map { $0 * factor })
    case .disc(let center, let radius, let fill):
      return .disc(center: move(center), radius: radius * factor, fill: fill)
    case .text(var text):
      text.place = move(text.place)
      text.style.size *= factor
      return .text(text)
    case .image(let bitmap, let rectangle):
      return .image(bitmap, move(rectangle))
    }
  }
}
