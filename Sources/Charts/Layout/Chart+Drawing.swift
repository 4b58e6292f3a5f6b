extension Chart {
  /// The margin around a picture, in points.
  static let margin: Double = 8
  /// The widest that a picture becomes unless a size is asked for, in points.
  static let pageWidth: Double = 720

  /// The display list of the chart.
  func drawing(theme: Theme, measure: TextMeasure) throws(ChartError) -> Drawing {
    try checkSize()
    let pen = Pen(theme: theme, measure: measure)
    switch content {
    case .plot(let plot): return try page(plot, pen: pen)
    case .panels(let panels): return try page(PanelsBody(panels, pen: pen), pen: pen)
    case .convolution(let steps): return try page(body(of: steps, pen: pen), pen: pen)
    case .images(let grid): return try page(ImageGridBody(grid, pen: pen), pen: pen)
    case .confusion(let matrix): return try page(ConfusionBody(matrix, pen: pen), pen: pen)
    case .chain(let chain): return try page(ChainBody(chain, pen: pen), pen: pen)
    case .block(let block): return try page(BlockBody(block, pen: pen), pen: pen)
    case .channels(let stacks): return try page(ChannelsBody(stacks, pen: pen), pen: pen)
    case .steps(let steps): return try page(StepsBody(steps, pen: pen), pen: pen)
    }
  }

  private func body(of steps: ConvolutionSteps, pen: Pen) throws(ChartError) -> any Body {
    try steps.check()
    switch steps.view {
    case .strip, .animation: return try ConvolutionStripBody(steps, pen: pen)
    case .step(let step):
      return try ConvolutionBody(steps, step: min(max(step, 0), steps.count - 1), pen: pen)
    }
  }

  /// A plot fills the size that it has.
  private func page(_ plot: Plot, pen: Pen) throws(ChartError) -> Drawing {
    let size = size ?? plot.naturalSize
    let header = Header(title: title, width: size.width - 2 * Self.margin, pen: pen)
    let bodySize = Size(
      width: max(1, size.width - 2 * Self.margin),
      height: max(1, size.height - 2 * Self.margin - header.height))
    let body = try PlotBody(plot, size: bodySize, pen: pen)
    return page(header, body, width: size.width, height: size.height, theme: pen.theme)
  }

  /// Every other body says its size, and is made larger or smaller as a whole.
  private func page(_ body: any Body, pen: Pen) throws(ChartError) -> Drawing {
    let header = Header(title: title, width: max(360, body.size.width), pen: pen)
    let natural = page(
      header, body, width: max(body.size.width, header.usedWidth) + 2 * Self.margin,
      height: header.height + body.size.height + 2 * Self.margin, theme: pen.theme)
    guard natural.width <= ChartError.largestSide, natural.height <= ChartError.largestSide else {
      throw .sizeOutOfRange(width: natural.width, height: natural.height)
    }
    return fitted(natural)
  }

  private func page(
    _ header: Header, _ body: any Body, width: Double, height: Double, theme: Theme
  ) -> Drawing {
    var drawing = Drawing(
      width: width.rounded(.up), height: height.rounded(.up), background: theme.background)
    header.draw(into: &drawing, at: Point(Self.margin, Self.margin))
    body.draw(into: &drawing, at: Point(Self.margin, Self.margin + header.height))
    return drawing
  }

  /// The natural drawing made larger or smaller where a size is asked for, or where it is wider
  /// than a page.
  private func fitted(_ natural: Drawing) -> Drawing {
    guard size != nil || natural.width > Self.pageWidth else { return natural }
    let factor =
      size.map { min($0.width / natural.width, $0.height / natural.height) }
      ?? Self.pageWidth / natural.width
    var drawing = Drawing(
      width: size?.width ?? Self.pageWidth,
      height: size?.height ?? (natural.height * factor).rounded(.up),
      background: natural.background)
    drawing.append(natural, at: Point(0, 0), scaledBy: factor)
    return drawing
  }

  private func checkSize() throws(ChartError) {
    guard let size else { return }
    let allowed = 1...ChartError.largestSide
    guard allowed.contains(size.width), allowed.contains(size.height) else {
      throw .sizeOutOfRange(width: size.width, height: size.height)
    }
  }
}
