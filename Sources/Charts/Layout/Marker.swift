/// The sign of a series at a value: by its form, too, a series is told from the next.
enum Marker {
  case disc, square, triangle, diamond

  init(index: Int) {
    let all: [Marker] = [.disc, .square, .triangle, .diamond]
    self = all[index % all.count]
  }

  /// Draws it, on a background with a thin ring of it, which parts it from lines and other markers.
  func draw(
    at place: Point, radius: Double, _ color: Color, on background: Color? = nil,
    into drawing: inout Drawing
  ) {
    let ring = min(1, radius / 3)
    if self == .disc {
      if let background { drawing.disc(place, radius: radius + ring, background) }
      drawing.disc(place, radius: radius, color)
    } else {
      if let background {
        drawing.fill(corners(around: place, radius: radius + ring * 1.6), background)
      }
      drawing.fill(corners(around: place, radius: radius), color)
    }
  }

  private func corners(around place: Point, radius: Double) -> [Point] {
    switch self {
    case .disc: []
    case .square: Rectangle(place.x, place.y, 0, 0).inset(-radius * 0.9).corners
    case .triangle:
      [(0.0, -1.25), (1.15, 0.8), (-1.15, 0.8)].map {
        place + Point($0.0, $0.1) * radius
      }
    case .diamond:
      [(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)].map {
        place + Point($0.0, $0.1) * radius
      }
    }
  }
}
