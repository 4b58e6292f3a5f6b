/// Cuts lines at the edges of a rectangle.
enum Clipping {
  /// The pieces of a line that lie within `box`.
  static func pieces(of points: [Point], within box: Rectangle) -> [[Point]] {
    if points.allSatisfy(box.contains) { return points.count > 1 ? [points] : [] }
    var pieces: [[Point]] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (from, to) = segment(from: start, to: end, within: box) else { continue }
      if pieces.last?.last == from {
        pieces[pieces.count - 1].append(to)
      } else {
        pieces.append([from, to])
      }
    }
    return pieces
  }

  /// The part of a segment within `box` (Liang and Barsky's method).
  private static func segment(
    from start: Point, to end: Point, within box: Rectangle
  ) -> (Point, Point)? {
    let direction = end - start
    var (first, last) = (0.0, 1.0)
    let edges = [
      (-direction.x, start.x - box.x), (direction.x, box.maxX - start.x),
      (-direction.y, start.y - box.y), (direction.y, box.maxY - start.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if distance < 0 { return nil }
      } else if slope < 0 {
        first = max(first, distance / slope)
      } else {
        last = min(last, distance / slope)
      }
    }
    guard first <= last else { return nil }
    return (
      first == 0 ? start : start + direction * first, last == 1 ? end : start + direction * last
    )
  }
}
