/// A band of equal thickness that leaves and arrives level, or upright where it flows down.
enum Ribbon {
  static func draw(
    from start: Point, to end: Point, width: Double, _ color: Color, flowsDown: Bool = false,
    into drawing: inout Drawing
  ) {
    // A flow downward is one to the right with its axes exchanged.
    func turned(_ point: Point) -> Point { flowsDown ? Point(point.y, point.x) : point }
    let (start, end) = (turned(start), turned(end))
    guard end.x > start.x else { return }
    guard abs(start.y - end.y) > 0.01 else {
      let corner = turned(Point(start.x, start.y - width / 2))
      let size = turned(Point(end.x - start.x, width))
      drawing.fill(Rectangle(corner.x, corner.y, size.x, size.y), color)
      return
    }
    let steps = 24
    let (run, rise) = (end.x - start.x, end.y - start.y)
    var above: [Point] = []
    var below: [Point] = []
    for step in 0...steps {
      // The smooth step 3t² − 2t³ is level at both ends.
      let t = Double(step) / Double(steps)
      let middle = Point(start.x + run * t, start.y + rise * t * t * (3 - 2 * t))
      let direction = Point(run, rise * 6 * t * (1 - t))
      // Offset across the direction, or a steep ribbon would look thin.
      let across = Point(-direction.y, direction.x) * (width / 2 / direction.length)
      above.append(middle - across)
      below.append(middle + across)
    }
    drawing.fill((above + below.reversed()).map(turned), color)
  }
}
