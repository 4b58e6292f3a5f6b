/// The layout of one step of a convolution: input with the window, kernel, output with the
/// current cell; below them the products, what they are made of, and their sum.
struct ConvolutionBody: Body {
  private let grids: PanelsBody
  /// Nil where the kernel is too large for its products to be read.
  private let products: GridPanel?
  private let lines: [String]
  private let sum: String
  /// Whether the lines stand beside the products rather than below them.
  private let isBeside: Bool
  private let pen: Pen

  private static let gap: Double = 16
  private static let textGap: Double = 20
  private static let largestKernel = 5

  init(_ steps: ConvolutionSteps, step: Int, pen: Pen) throws(ChartError) {
    self.pen = pen
    let cell = max(14, min(30, (300 / Double(max(1, steps.paddedColumns))).rounded(.down)))
    grids = try Self.grids(steps, step: step, cell: cell, pen: pen)
    let sides = [steps.kernel.count, steps.kernel.first?.count ?? 0]
    if sides.allSatisfy({ $0 <= Self.largestKernel }) {
      let values = steps.products(at: step)
      let grid = NumberGrid(values, "products").lit(rows: 0..<sides[0], columns: 0..<sides[1])
      let all = (0..<min(steps.count, Chart.mostSteps)).flatMap { steps.products(at: $0) }
      let products = try GridPanel(grid, cell: min(cell, 26), others: all, pen: pen)
      self.products = products
      isBeside = Self.hasRoomBeside(products, steps, pen: pen)
      lines = steps.productLines(at: step).flatMap { [isBeside] line in
        isBeside ? [line] : pen.measure.wrapped(line, to: pen.room, style: .body)
      }
    } else {
      products = nil
      isBeside = true
      lines = []
    }
    let (row, column) = (step / steps.outputColumns, step % steps.outputColumns)
    let biasText = steps.biasText.map { $0 + " (bias) " } ?? ""
    sum = biasText + "= " + NumberFormat.significant(steps.output[row][column], digits: 5)
  }

  /// On a narrow page in one row with smaller cells where that can be read, or else in several.
  private static func grids(
    _ steps: ConvolutionSteps, step: Int, cell: Double, pen: Pen
  ) throws(ChartError) -> PanelsBody {
    guard pen.isNarrow else {
      return try grids(steps, step: step, cell: cell, gap: gap, within: .infinity, pen: pen)
    }
    for smaller in stride(from: cell, through: GridPanel.leastShared, by: -1) {
      let row = try grids(
        steps, step: step, cell: smaller, gap: PanelsBody.narrowGap, within: .infinity, pen: pen)
      if row.size.width <= pen.room { return row }
    }
    return try grids(
      steps, step: step, cell: cell, gap: PanelsBody.narrowGap, within: pen.room, pen: pen)
  }

  private static func grids(
    _ steps: ConvolutionSteps, step: Int, cell: Double, gap: Double, within widest: Double,
    pen: Pen
  ) throws(ChartError) -> PanelsBody {
    PanelsBody(
      [
        .init(body: try GridPanel(input(steps, step: step), cell: cell, pen: pen)),
        .init(body: SignPanel("∗", pen: pen), isSign: true),
        .init(body: try GridPanel(NumberGrid(steps.kernel, "kernel"), cell: cell, pen: pen)),
        .init(body: SignPanel("=", pen: pen), isSign: true),
        .init(body: try GridPanel(output(steps, step: step), cell: cell, pen: pen)),
      ], gap: gap, within: widest, pen: pen)
  }

  /// The same for all steps, so that an animation does not jump.
  private static func hasRoomBeside(
    _ products: GridPanel, _ steps: ConvolutionSteps, pen: Pen
  ) -> Bool {
    guard pen.isNarrow else { return true }
    let lines = (0..<min(steps.count, Chart.mostSteps)).flatMap { steps.productLines(at: $0) }
    let widest = lines.map { pen.width($0, .body) }.max() ?? 0
    return products.size.width + textGap + widest <= pen.room
  }

  private static func input(_ steps: ConvolutionSteps, step: Int) -> NumberGrid {
    let window = steps.window(at: step)
    let shape = "\(steps.input.count)×\(steps.input.first?.count ?? 0)"
    let padding = steps.padding == 0 ? "" : ", padding \(steps.padding)"
    return NumberGrid(steps.input, "input \(shape)\(padding)").padded(by: steps.padding)
      .lit(rows: window.rows, columns: window.columns)
  }

  /// The output as far as it is known after the step.
  private static func output(_ steps: ConvolutionSteps, step: Int) -> NumberGrid {
    let columns = steps.outputColumns
    let (row, column) = (step / columns, step % columns)
    return NumberGrid(steps.output, "output")
      .result(rows: row..<row + 1, columns: column..<column + 1)
      .highlighted(.blank, row..<row + 1, column + 1..<columns)
      .highlighted(.blank, row + 1..<steps.output.count, 0..<columns)
  }

  private var textHeight: Double {
    Double(lines.count + 1) * TextStyle.body.lineHeight + 4
  }
  private var productsHeight: Double { products?.size.height ?? 0 }
  private var sumHeight: Double {
    isBeside ? max(textHeight, productsHeight) : productsHeight + 8 + textHeight
  }
  private var textStart: Double {
    isBeside ? products.map { $0.size.width + Self.textGap } ?? 0 : 0
  }

  var size: Chart.Size {
    let textWidth = (lines + [sum]).map { pen.width($0, .strong) }.max() ?? 0
    return Chart.Size(
      width: max(grids.size.width, textStart + textWidth),
      height: grids.size.height + Self.gap + sumHeight)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    grids.draw(into: &drawing, at: origin)
    let top = origin.y + grids.size.height + Self.gap
    products?.draw(into: &drawing, at: Point(origin.x, top))
    // The lines stand beside the cells of the products, not beside their name.
    let middle = products?.middle ?? sumHeight / 2
    var baseline =
      isBeside
      ? top + max(0, middle - textHeight / 2) + TextStyle.body.size
      : top + productsHeight + 8 + TextStyle.body.size
    for line in lines {
      drawing.text(line, at: Point(origin.x + textStart, baseline), .body, pen.theme.ink)
      baseline += TextStyle.body.lineHeight
    }
    drawing.text(
      sum, at: Point(origin.x + textStart, baseline), .strong, pen.theme.secondOutline)
  }
}
