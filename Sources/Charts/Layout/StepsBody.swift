/// The layout of all steps of a process, each below its name, in rows in the order of reading.
struct StepsBody: Body {
  private var placed: [(cell: Drawing, place: Point)] = []
  private let factor: Double
  private let pen: Pen
  private(set) var size = Chart.Size(width: 0, height: 0)

  private static let gap: Double = 8
  /// Many steps are made smaller until they are no higher than this, about two screens.
  private static let highest: Double = 1_600
  private static let factors = [1, 0.75, 0.5]
  private static let smallest = 0.35
  /// A name may be wider than the picture below it.
  private static let narrowestName: Double = 96

  init(_ steps: Steps, pen: Pen) throws(ChartError) {
    try steps.check()
    self.pen = pen
    var cells: [Drawing] = []
    for chart in steps.charts { cells.append(try Self.cell(chart, pen: pen)) }
    let widest = pen.room
    factor =
      Self.factors.first { factor in
        Self.rows(of: cells, scaledBy: factor, widest: widest).reduce(0) { $0 + $1.height }
          <= Self.highest
      } ?? Self.smallest
    for row in Self.rows(of: cells, scaledBy: factor, widest: widest) {
      var x = 0.0
      for cell in cells[row.members] {
        placed.append((cell, Point(x, size.height)))
        x += cell.width * factor + Self.gap
      }
      size.width = max(size.width, x - Self.gap)
      size.height += row.height
    }
    // Without steps a line says so.
    if cells.isEmpty { size = Chart.Size(width: 80, height: 20) }
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    if placed.isEmpty {
      drawing.text("no steps", at: origin + Point(0, 14), .body, pen.theme.mutedInk)
    }
    for step in placed { drawing.append(step.cell, at: origin + step.place, scaledBy: factor) }
  }

  /// A step's picture with its title as its name, smaller than that of the whole.
  private static func cell(_ chart: Chart, pen: Pen) throws(ChartError) -> Drawing {
    var untitled = chart
    untitled.title = nil
    let picture = try untitled.drawing(with: pen)
    let width = max(narrowestName, picture.width - 2 * Chart.margin)
    let lines = pen.measure.wrapped(chart.title ?? "", to: width, style: .strong, atMost: 2)
    guard !lines.isEmpty else { return picture }
    let height = Double(lines.count) * TextStyle.strong.lineHeight
    var cell = Drawing(
      width: max(picture.width, width + 2 * Chart.margin), height: height + picture.height,
      background: picture.background)
    for (index, line) in lines.enumerated() {
      let baseline = Double(index) * TextStyle.strong.lineHeight + TextStyle.strong.size
      cell.text(line, at: Point(Chart.margin, baseline), .strong, pen.theme.mutedInk)
    }
    cell.append(picture, at: Point(0, height))
    return cell
  }

  /// The cells that stand in each row, and the row's height in points.
  private static func rows(
    of cells: [Drawing], scaledBy factor: Double, widest: Double
  ) -> [(members: Range<Int>, height: Double)] {
    var rows: [(members: Range<Int>, height: Double)] = []
    var width = 0.0
    for (index, cell) in cells.enumerated() {
      let own = cell.width * factor
      let height = cell.height * factor
      if let last = rows.last, width + gap + own <= widest {
        rows[rows.count - 1] = (last.members.lowerBound..<index + 1, max(last.height, height))
        width += gap + own
      } else {
        rows.append((index..<index + 1, height))
        width = own
      }
    }
    return rows
  }
}
