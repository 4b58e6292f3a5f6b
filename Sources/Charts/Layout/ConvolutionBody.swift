/// The layout of one step of a convolution: input with the window, kernel, output with the
/// current cell; below them the products, what they are made of, and their sum.
struct ConvolutionBody: Body {
  private let grids: [GridPanel]
  private let signs: [SignPanel]
  /// Nil where the kernel is too large for its products to be read.
  private let products: GridPanel?
  private let lines: [String]
  private let sum: String
  private let pen: Pen

  private static let gap: Double = 16
  private static let largestKernel = 5

  init(_ steps: ConvolutionSteps, step: Int, pen: Pen) throws(ChartError) {
    self.pen = pen
    let cell = max(14, min(30, (300 / Double(max(1, steps.paddedColumns))).rounded(.down)))
    grids = [
      try GridPanel(Self.input(steps, step: step), cell: cell, pen: pen),
      try GridPanel(NumberGrid(steps.kernel, "kernel"), cell: cell, pen: pen),
      try GridPanel(Self.output(steps, step: step), cell: cell, pen: pen),
    ]
    signs = [SignPanel("∗", pen: pen), SignPanel("=", pen: pen)]
    let sides = [steps.kernel.count, steps.kernel.first?.count ?? 0]
    if sides.allSatisfy({ $0 <= Self.largestKernel }) {
      let values = steps.products(at: step)
      let grid = NumberGrid(values, "products").lit(rows: 0..<sides[0], columns: 0..<sides[1])
      let all = (0..<min(steps.count, Chart.mostSteps)).flatMap { steps.products(at: $0) }
      products = try GridPanel(grid, cell: min(cell, 26), others: all, pen: pen)
      lines = steps.productLines(at: step)
    } else {
      products = nil
      lines = []
    }
    let (row, column) = (step / steps.outputColumns, step % steps.outputColumns)
    let biasText = steps.biasText.map { $0 + " (bias) " } ?? ""
    sum = biasText + "= " + NumberFormat.significant(steps.output[row][column], digits: 5)
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

  private var gridsHeight: Double {
    // All middles are on one height.
    let above = grids.map(\.middle).max() ?? 0
    return above + (grids.map { $0.size.height - $0.middle }.max() ?? 0)
  }
  private var textHeight: Double {
    Double(lines.count + 1) * TextStyle.body.lineHeight + 4
  }
  private var sumHeight: Double { max(textHeight, products?.size.height ?? 0) }
  private var textStart: Double { products.map { $0.size.width + 20 } ?? 0 }

  var size: Chart.Size {
    let widths = grids.map(\.size.width) + signs.map(\.size.width)
    let gridsWidth = widths.reduce(0, +) + Double(widths.count - 1) * Self.gap
    let textWidth = (lines + [sum]).map { pen.width($0, .strong) }.max() ?? 0
    return Chart.Size(
      width: max(gridsWidth, textStart + textWidth), height: gridsHeight + Self.gap + sumHeight)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    drawGrids(into: &drawing, at: origin)
    let top = origin.y + gridsHeight + Self.gap
    products?.draw(into: &drawing, at: Point(origin.x, top))
    // The lines stand beside the cells of the products, not beside their name.
    let middle = products?.middle ?? sumHeight / 2
    var baseline = top + max(0, middle - textHeight / 2) + TextStyle.body.size
    for line in lines {
      drawing.text(line, at: Point(origin.x + textStart, baseline), .body, pen.theme.ink)
      baseline += TextStyle.body.lineHeight
    }
    drawing.text(
      sum, at: Point(origin.x + textStart, baseline), .strong, pen.theme.secondOutline)
  }

  private func drawGrids(into drawing: inout Drawing, at origin: Point) {
    let above = grids.map(\.middle).max() ?? 0
    var x = origin.x
    for (index, grid) in grids.enumerated() {
      grid.draw(into: &drawing, at: Point(x, origin.y + above - grid.middle))
      x += grid.size.width + Self.gap
      guard index < signs.count else { break }
      signs[index].draw(into: &drawing, at: Point(x, origin.y + above - signs[index].middle))
      x += signs[index].size.width + Self.gap
    }
  }
}
