/// An arrow with a filled head.
enum Arrow {
  static func draw(
    from start: Point, to end: Point, _ color: Color, width: Double = 1.5,
    into drawing: inout Drawing
  ) {
    let direction = end - start
    let length = direction.length
    guard length > 2 else { return }
    let ahead = direction * (1 / length)
    let across = Point(-ahead.y, ahead.x)
    let head = min(7, length)
    let neck = end - ahead * head
    if length > head { drawing.stroke([start, neck], color, width: width) }
    drawing.fill([end, neck + across * (head * 0.5), neck - across * (head * 0.5)], color)
  }
}
