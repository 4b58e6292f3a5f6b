/// The layout of one step of a convolution: input with the window, kernel, output with the
/// current cell, and below them the products with their sum.
struct ConvolutionBody: Body {
  private let grids: [GridPanel]
  private let signs: [SignPanel]
  private let lines: [String]
  private let sum: String
  private let pen: Pen

  private static let gap: Double = 16

  init(_ steps: ConvolutionSteps, step: Int, pen: Pen) throws(ChartError) {
    self.pen = pen
    let window = steps.window(at: step)
    let cell = max(14, min(30, (300 / Double(max(1, steps.paddedColumns))).rounded(.down)))
    let shape = "\(steps.input.count)×\(steps.input.first?.count ?? 0)"
    let padding = steps.padding == 0 ? "" : ", padding \(steps.padding)"
    let input = NumberGrid(steps.input, "input \(shape)\(padding)").padded(by: steps.padding)
      .lit(rows: window.rows, columns: window.columns)
    let kernel = NumberGrid(steps.kernel, "kernel")
    var output = NumberGrid(steps.output, "output")
    let columns = steps.outputColumns
    let (row, column) = (step / columns, step % columns)
    output = output.result(rows: row..<row + 1, columns: column..<column + 1)
      .highlighted(.blank, row..<row + 1, column + 1..<columns)
      .highlighted(.blank, min(row + 1, output.values.count)..<output.values.count, 0..<columns)
    grids = [
      try GridPanel(input, cell: cell, pen: pen), try GridPanel(kernel, cell: cell, pen: pen),
      try GridPanel(output, cell: cell, pen: pen),
    ]
    signs = [SignPanel("∗", pen: pen), SignPanel("=", pen: pen)]
    lines = steps.kernel.count <= 5 && columns > 0 ? steps.productLines(at: step) : []
    let biasText = steps.biasText.map { $0 + " (bias) " } ?? ""
    sum = biasText + "= " + NumberFormat.significant(steps.output[row][column], digits: 5)
  }

  private var gridsHeight: Double { grids.map(\.size.height).max() ?? 0 }

  var size: Chart.Size {
    let widths = grids.map(\.size.width) + signs.map(\.size.width)
    let gridsWidth = widths.reduce(0, +) + Double(widths.count - 1) * Self.gap
    let textWidth = (lines + [sum]).map { pen.width($0, .body) }.max() ?? 0
    let rows = Double(lines.count + 1)
    return Chart.Size(
      width: max(gridsWidth, textWidth),
      height: gridsHeight + 14 + rows * TextStyle.body.lineHeight + 4)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    // All middles on one height: the signs stand between cells, not between names.
    let above = grids.map(\.middle).max() ?? 0
    var x = origin.x
    for (index, grid) in grids.enumerated() {
      grid.draw(into: &drawing, at: Point(x, origin.y + above - grid.middle))
      x += grid.size.width + Self.gap
      guard index < signs.count else { break }
      signs[index].draw(into: &drawing, at: Point(x, origin.y + above - 11))
      x += signs[index].size.width + Self.gap
    }
    var baseline = origin.y + gridsHeight + 14 + TextStyle.body.size
    for line in lines {
      drawing.text(line, at: Point(origin.x, baseline), .body, pen.theme.ink)
      baseline += TextStyle.body.lineHeight
    }
    drawing.text(sum, at: Point(origin.x, baseline), .strong, pen.theme.secondOutline)
  }
}
