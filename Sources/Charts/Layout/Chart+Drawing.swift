extension Chart {
  /// The margin around a picture, in points.
  static let margin: Double = 8

  /// The display list of the chart.
  func drawing(theme: Theme, measure: TextMeasure) throws(ChartError) -> Drawing {
    try checkSize()
    let pen = Pen(theme: theme, measure: measure)
    var header = Header(title: title, width: size?.width ?? 720, pen: pen)
    let body = try body(pen: pen, headerHeight: header.height)
    if size == nil { header = Header(title: title, width: max(360, body.size.width), pen: pen) }
    var drawing = Drawing(
      width: max(body.size.width, header.usedWidth) + 2 * Self.margin,
      height: header.height + body.size.height + 2 * Self.margin, background: theme.background)
    header.draw(into: &drawing, at: Point(Self.margin, Self.margin))
    body.draw(into: &drawing, at: Point(Self.margin, Self.margin + header.height))
    return drawing
  }

  private func body(pen: Pen, headerHeight: Double) throws(ChartError) -> any Body {
    switch content {
    case .plot(let plot):
      let size = size ?? plot.naturalSize
      let bodySize = Size(
        width: max(1, size.width - 2 * Self.margin),
        height: max(1, size.height - 2 * Self.margin - headerHeight))
      return try PlotBody(plot, size: bodySize, pen: pen)
    }
  }

  private func checkSize() throws(ChartError) {
    guard let size else { return }
    let allowed = 1...ChartError.largestSide
    guard allowed.contains(size.width), allowed.contains(size.height) else {
      throw .sizeOutOfRange(width: size.width, height: size.height)
    }
  }
}
