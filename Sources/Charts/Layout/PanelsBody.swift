/// Panels side by side, in as many rows as the page's width asks for.
struct PanelsBody: Body {
  private var placed: [(body: any Body, place: Point)] = []
  private(set) var size = Chart.Size(width: 0, height: 0)

  private static let rowGap: Double = 18
  private static let usualGap: Double = 18
  /// On a narrow page.
  static let narrowGap: Double = 10
  /// Between the panels of a row.
  private let gap: Double

  /// A panel that is laid out; a row of a narrow page begins rather than ends with a sign.
  struct Member {
    var body: any Body
    var isSign = false
  }

  init(_ panels: [Panel], pen: Pen) throws(ChartError) {
    self.init(
      try Self.members(of: panels, pen: pen), gap: Self.gap(pen), within: pen.room, pen: pen)
  }

  /// Rows no wider than `widest`, in points.
  init(_ members: [Member], gap: Double, within widest: Double, pen: Pen) {
    self.gap = gap
    var row: [any Body] = []
    var width = 0.0
    for unit in Self.units(members, pen: pen) {
      let unitWidth = Self.width(of: unit, gap: gap)
      if !row.isEmpty, width + gap + unitWidth > widest {
        place(row)
        (row, width) = ([], 0)
      }
      width += (row.isEmpty ? 0 : gap) + unitWidth
      row += unit
    }
    place(row)
  }

  private static func gap(_ pen: Pen) -> Double { pen.isNarrow ? narrowGap : usualGap }

  private static func width(of row: [any Body], gap: Double) -> Double {
    row.map(\.size.width).reduce(0, +) + Double(row.count - 1) * gap
  }

  /// What stays together in a row.
  private static func units(_ members: [Member], pen: Pen) -> [[any Body]] {
    guard pen.isNarrow else { return members.map { [$0.body] } }
    var units: [[any Body]] = []
    var signs: [any Body] = []
    for member in members {
      if member.isSign {
        signs.append(member.body)
      } else {
        units.append(signs + [member.body])
        signs = []
      }
    }
    return signs.isEmpty ? units : units + [signs]
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    for (body, place) in placed { body.draw(into: &drawing, at: origin + place) }
  }

  private static func members(of panels: [Panel], pen: Pen) throws(ChartError) -> [Member] {
    let cell = try commonCell(of: panels, pen: pen)
    var members: [Member] = []
    for panel in panels {
      let isSign = if case .sign = panel { true } else { false }
      members.append(Member(body: try body(of: panel, cell: cell, pen: pen), isSign: isSign))
    }
    return members
  }

  /// The side of a number grid's cell with which all panels stand in one row of a narrow page, in
  /// points; nil where the page is wide or the cells would be too small.
  private static func commonCell(of panels: [Panel], pen: Pen) throws(ChartError) -> Double? {
    guard pen.isNarrow, panels.count > 1 else { return nil }
    for cell in stride(from: GridPanel.usualCell, through: GridPanel.leastShared, by: -1) {
      var width = Double(panels.count - 1) * gap(pen)
      for panel in panels { width += try body(of: panel, cell: cell, pen: pen).size.width }
      if width <= pen.room { return cell }
    }
    return nil
  }

  private static func body(
    of panel: Panel, cell: Double?, pen: Pen
  ) throws(ChartError) -> any Body {
    switch panel {
    case .grid(let grid):
      if let cell {
        try GridPanel(grid, cell: cell, pen: pen)
      } else {
        try GridPanel.fitting(grid, pen: pen)
      }
    case .heatMap(let map): try HeatMapPanel(map, pen: pen)
    case .picture(let picture): try PicturePanel(picture, pen: pen)
    case .sign(let sign): SignPanel(sign, pen: pen)
    }
  }

  private mutating func place(_ row: [any Body]) {
    guard !row.isEmpty else { return }
    let above = row.map(\.middle).max() ?? 0
    let height = above + (row.map { $0.size.height - $0.middle }.max() ?? 0)
    let top = size.height > 0 ? size.height + Self.rowGap : 0
    var x = 0.0
    for body in row {
      placed.append((body, Point(x, top + above - body.middle)))
      x += body.size.width + gap
    }
    size.width = max(size.width, x - gap)
    size.height = top + height
  }
}
