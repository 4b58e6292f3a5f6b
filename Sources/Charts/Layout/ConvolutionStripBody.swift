/// The layout of all steps of a convolution, each as a small input with its window.
struct ConvolutionStripBody: Body {
  private var steps: [(grid: GridPanel, text: String)] = []
  private let outputColumns: Int
  private let notes: [String]
  private let pen: Pen

  private static let mostSteps = 25
  private static let usualCell: Double = 20
  private static let leastCell: Double = 18
  private let gap: Double

  init(_ convolution: ConvolutionSteps, pen: Pen) throws(ChartError) {
    self.pen = pen
    outputColumns = convolution.outputColumns
    gap = pen.isNarrow ? 14 : 20
    let cell = Self.cell(of: convolution, gap: gap, pen: pen)
    let shown = min(convolution.count, Self.mostSteps)
    notes = shown < convolution.count ? ["and \(convolution.count - shown) more steps"] : []
    for step in 0..<shown {
      let window = convolution.window(at: step)
      let grid = NumberGrid(convolution.input).padded(by: convolution.padding)
        .lit(rows: window.rows, columns: window.columns)
      let value =
        convolution.output[step / convolution.outputColumns][step % convolution.outputColumns]
      steps.append(
        (
          try GridPanel(grid, cell: cell, pen: pen),
          "→ " + NumberFormat.significant(value, digits: 5)
        )
      )
    }
  }

  /// On a narrow page cells may be a little smaller, if then the steps stand as their sums do.
  private static func cell(
    of convolution: ConvolutionSteps, gap: Double, pen: Pen
  ) -> Double {
    let columns = Double(convolution.outputColumns)
    let across = columns * Double(convolution.paddedColumns)
    let fitting = ((pen.room - columns - (columns - 1) * gap) / max(1, across)).rounded(.down)
    return pen.isNarrow && fitting >= leastCell ? min(fitting, usualCell) : usualCell
  }

  private var cellWidth: Double { (steps.map(\.grid.size.width).max() ?? 0) + gap }
  private var cellHeight: Double { (steps.map(\.grid.size.height).max() ?? 0) + 34 }
  /// The steps stand as their sums do in the output where the page is wide enough, or else in
  /// rows of about equal length.
  private var columns: Int {
    let most = max(1, Int((pen.room + gap) / max(1, cellWidth)))
    if outputColumns <= most { return outputColumns }
    let rows = (steps.count + most - 1) / most
    return max(1, (steps.count + rows - 1) / max(1, rows))
  }

  var size: Chart.Size {
    let rows = (steps.count + columns - 1) / columns
    return Chart.Size(
      width: Double(columns) * cellWidth - gap,
      height: Double(rows) * cellHeight - 8 + Double(notes.count) * TextStyle.small.lineHeight)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    for (index, step) in steps.enumerated() {
      let corner = Point(
        origin.x + Double(index % columns) * cellWidth,
        origin.y + Double(index / columns) * cellHeight)
      step.grid.draw(into: &drawing, at: corner)
      let below = Point(corner.x + step.grid.size.width / 2, corner.y + step.grid.size.height + 12)
      drawing.centeredText(step.text, at: below, .strong, pen.theme.secondOutline)
    }
    for note in notes {
      drawing.text(
        note, at: Point(origin.x, origin.y + size.height - 3), .small, pen.theme.mutedInk)
    }
  }
}
