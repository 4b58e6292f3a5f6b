/// A sign between two panels.
struct SignPanel: Body {
  private let text: String
  private let pen: Pen
  private static let style = TextStyle(size: 18)

  init(_ sign: String, pen: Pen) {
    self.pen = pen
    text = pen.measure.shortened(sign, to: 200, style: Self.style)
  }

  var size: Chart.Size { Chart.Size(width: pen.width(text, Self.style), height: 22) }

  func draw(into drawing: inout Drawing, at origin: Point) {
    drawing.centeredText(
      text, at: Point(origin.x + size.width / 2, origin.y + 11), Self.style, pen.theme.mutedInk)
  }
}
