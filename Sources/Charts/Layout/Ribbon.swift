/// A band of equal thickness that leaves and arrives level.
enum Ribbon {
  static func draw(
    from start: Point, to end: Point, width: Double, _ color: Color, into drawing: inout Drawing
  ) {
    guard end.x > start.x else { return }
    guard abs(start.y - end.y) > 0.01 else {
      drawing.fill(Rectangle(start.x, start.y - width / 2, end.x - start.x, width), color)
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
    drawing.fill(above + below.reversed(), color)
  }
}
