/// The layout of a number grid: cells with their values, highlights and a name above.
struct GridPanel: Body {
  let grid: NumberGrid
  let texts: [[String]]
  let cellWidth: Double
  let cellHeight: Double
  private let style: TextStyle
  private let pen: Pen

  static let usualCell: Double = 30
  /// Below this side panels stand in several rows rather than share one.
  static let leastShared: Double = 20
  /// Below this side digits cannot be read.
  private static let leastCell: Double = 17

  /// A grid in its usual size, or on a narrow page with cells as large as its room allows.
  static func fitting(_ grid: NumberGrid, pen: Pen) throws(ChartError) -> GridPanel {
    var panel = try GridPanel(grid, pen: pen)
    guard pen.isNarrow else { return panel }
    for cell in stride(from: usualCell, through: leastCell, by: -1)
    where panel.size.width > pen.room {
      panel = try GridPanel(grid, cell: cell, pen: pen)
    }
    return panel
  }

  /// `cell` is the least side of a cell in points; cells are wide enough for `others`, too, so
  /// that the steps of an animation do not jump.
  init(
    _ grid: NumberGrid, cell: Double = usualCell, others: [[Double]] = [], pen: Pen
  ) throws(ChartError) {
    let columns = try Matrix.columns(of: grid.values, "NumberGrid, rows")
    let limit = NumberGrid.mostCells
    guard grid.values.count <= limit, columns <= limit else {
      throw .tooManyCells(
        what: "A number grid", rows: grid.values.count, columns: columns, limit: limit)
    }
    self.grid = grid
    self.pen = pen
    style = TextStyle(size: min(12, cell * 0.42))
    texts = Matrix.texts(of: grid.values)
    let style = style
    let widest = (texts + Matrix.texts(of: others)).joined().map { pen.width($0, style) }.max() ?? 0
    cellHeight = cell
    cellWidth = max(cell, widest + cell * 0.36)
  }

  private var columns: Int { grid.values.first?.count ?? 0 }
  private var nameHeight: Double { grid.name == nil ? 0 : TextStyle.label.lineHeight + 4 }
  private var cellsWidth: Double { Double(columns) * cellWidth }
  private var cellsHeight: Double { Double(grid.values.count) * cellHeight }

  var size: Chart.Size {
    let nameWidth = grid.name.map { pen.width($0, .label) } ?? 0
    return Chart.Size(
      width: max(cellsWidth, min(nameWidth, 240), 1) + 1, height: cellsHeight + nameHeight + 1)
  }

  /// The height of the cells' middle below the panel's upper edge.
  var middle: Double { nameHeight + cellsHeight / 2 }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let left = origin.x + (size.width - cellsWidth) / 2
    let corner = Point(left, origin.y + nameHeight)
    if let name = grid.name {
      let text = pen.measure.shortened(name, to: size.width, style: .label)
      drawing.text(
        text, at: Point(origin.x + size.width / 2, origin.y + TextStyle.label.size), .label,
        pen.theme.mutedInk, anchor: .middle)
    }
    guard columns > 0 else { return }
    drawing.fill(Rectangle(corner.x, corner.y, cellsWidth, cellsHeight), pen.theme.background)
    for highlight in grid.highlights { fill(highlight, corner, into: &drawing) }
    drawLines(corner, into: &drawing)
    drawTexts(corner, into: &drawing)
    for highlight in grid.highlights { outline(highlight, corner, into: &drawing) }
  }

  private func fill(
    _ highlight: NumberGrid.Highlight, _ corner: Point, into drawing: inout Drawing
  ) {
    let color: Color? =
      switch highlight.style {
      case .lit: pen.theme.accent
      case .result: pen.theme.second
      case .muted: pen.theme.panel
      case .framed, .struckOut, .blank: nil
      }
    if let color { drawing.fill(rectangle(highlight, corner), color) }
  }

  private func drawLines(_ corner: Point, into drawing: inout Drawing) {
    for row in 0...grid.values.count {
      let y = corner.y + Double(row) * cellHeight
      drawing.stroke([Point(corner.x, y), Point(corner.x + cellsWidth, y)], pen.theme.outline)
    }
    for column in 0...columns {
      let x = corner.x + Double(column) * cellWidth
      drawing.stroke([Point(x, corner.y), Point(x, corner.y + cellsHeight)], pen.theme.outline)
    }
  }

  private func drawTexts(_ corner: Point, into drawing: inout Drawing) {
    for (row, line) in texts.enumerated() {
      for (column, text) in line.enumerated() {
        let styles = grid.highlights.filter {
          $0.rows.contains(row) && $0.columns.contains(column)
        }.map(\.style)
        guard !styles.contains(.blank) else { continue }
        let isPale = styles.contains(.muted) && !styles.contains(.lit)
        let center = Point(
          corner.x + (Double(column) + 0.5) * cellWidth,
          corner.y + (Double(row) + 0.5) * cellHeight)
        let isPaler = isPale || styles.contains(.struckOut)
        drawing.centeredText(
          text, at: center, style, isPaler ? pen.theme.mutedInk : pen.theme.ink)
      }
    }
  }

  private func outline(
    _ highlight: NumberGrid.Highlight, _ corner: Point, into drawing: inout Drawing
  ) {
    let box = rectangle(highlight, corner)
    switch highlight.style {
    case .lit: drawing.outline(box.inset(-1), pen.theme.accentOutline, width: 2)
    case .result: drawing.outline(box.inset(-1), pen.theme.secondOutline, width: 2)
    case .framed: drawing.outline(box.inset(-1), pen.theme.secondOutline, width: 2)
    case .struckOut: strike(highlight, corner, into: &drawing)
    case .muted, .blank: break
    }
  }

  private func strike(
    _ highlight: NumberGrid.Highlight, _ corner: Point, into drawing: inout Drawing
  ) {
    let inset = cellHeight * 0.2
    for row in highlight.rows.clamped(to: 0..<grid.values.count) {
      for column in highlight.columns.clamped(to: 0..<columns) {
        let cell = Rectangle(
          corner.x + Double(column) * cellWidth, corner.y + Double(row) * cellHeight, cellWidth,
          cellHeight
        ).inset(inset)
        let line = [Point(cell.x, cell.maxY), Point(cell.maxX, cell.y)]
        drawing.stroke(line, pen.theme.warning, width: 1.5)
      }
    }
  }

  private func rectangle(_ highlight: NumberGrid.Highlight, _ corner: Point) -> Rectangle {
    let rows = highlight.rows.clamped(to: 0..<grid.values.count)
    let columns = highlight.columns.clamped(to: 0..<columns)
    return Rectangle(
      corner.x + Double(columns.lowerBound) * cellWidth,
      corner.y + Double(rows.lowerBound) * cellHeight, Double(columns.count) * cellWidth,
      Double(rows.count) * cellHeight)
  }
}
