extension Chart {
  /// The display list of the chart, laid out for a page.
  func drawing(
    theme: Theme, measure: TextMeasure, page: Page = .wide
  ) throws(ChartError) -> Drawing {
    try drawing(with: Pen(theme: theme, measure: measure, page: page))
  }

  func drawing(with pen: Pen) throws(ChartError) -> Drawing {
    try checkSize()
    switch content {
    case .plot(let plot):
      return try isTooWide(for: pen) ? narrowPage(plot, pen: pen) : page(plot, pen: pen)
    case .panels(let panels): return try page(PanelsBody(panels, pen: pen), pen: pen)
    case .convolution(let steps): return try page(body(of: steps, pen: pen), pen: pen)
    case .images(let grid): return try page(ImageGridBody(grid, pen: pen), pen: pen)
    case .confusion(let matrix): return try page(ConfusionBody(matrix, pen: pen), pen: pen)
    case .chain(let chain): return try page(ChainBody(chain, pen: pen), pen: pen)
    case .block(let block): return try page(body(of: block, pen: pen), pen: pen)
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

  private func body(of block: NetworkBlock, pen: Pen) throws(ChartError) -> any Body {
    let level = try BlockBody(block, pen: pen)
    return pen.isNarrow && level.size.width > pen.room ? TallBlockBody(block, pen: pen) : level
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

  /// A plot as wide as a narrow page, and as high as its texts and a readable area ask for.
  private func narrowPage(_ plot: Plot, pen: Pen) throws(ChartError) -> Drawing {
    let header = Header(title: title, width: pen.room, pen: pen)
    let body = try plot.narrowBody(shape: size, pen: pen)
    return page(
      header, body, width: pen.page.width,
      height: header.height + body.size.height + 2 * Self.margin, theme: pen.theme)
  }

  /// Whether a narrow page cannot hold the size that is asked for, which then gives way.
  private func isTooWide(for pen: Pen) -> Bool {
    guard pen.isNarrow else { return false }
    guard case .plot(let plot) = content else { return (size?.width ?? 0) > pen.page.width }
    return (size ?? plot.naturalSize).width > pen.page.width
  }

  /// Every other body says its size, and is made larger or smaller as a whole.
  private func page(_ body: any Body, pen: Pen) throws(ChartError) -> Drawing {
    let header = Header(
      title: title, width: max(min(360, pen.room), body.size.width), pen: pen)
    let natural = page(
      header, body, width: max(body.size.width, header.usedWidth) + 2 * Self.margin,
      height: header.height + body.size.height + 2 * Self.margin, theme: pen.theme)
    guard natural.width <= ChartError.largestSide, natural.height <= ChartError.largestSide else {
      throw .sizeOutOfRange(width: natural.width, height: natural.height)
    }
    return fitted(natural, to: isTooWide(for: pen) ? nil : size, pen: pen)
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
  private func fitted(_ natural: Drawing, to size: Size?, pen: Pen) -> Drawing {
    guard size != nil || natural.width > pen.page.width else { return natural }
    let factor =
      size.map { min($0.width / natural.width, $0.height / natural.height) }
      ?? pen.page.width / natural.width
    var drawing = Drawing(
      width: size?.width ?? pen.page.width,
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
