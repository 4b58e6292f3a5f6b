/// Panels side by side, in as many rows as the page's width asks for.
struct PanelsBody: Body {
  private var placed: [(body: any Body, place: Point)] = []
  private(set) var size = Chart.Size(width: 0, height: 0)

  private static let gap: Double = 18
  private static let widest: Double = 704

  init(_ panels: [Panel], pen: Pen) throws(ChartError) {
    var row: [any Body] = []
    var width = 0.0
    for panel in panels {
      let body = try Self.body(of: panel, pen: pen)
      if !row.isEmpty, width + Self.gap + body.size.width > Self.widest {
        place(row)
        (row, width) = ([], 0)
      }
      width += (row.isEmpty ? 0 : Self.gap) + body.size.width
      row.append(body)
    }
    place(row)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    for (body, place) in placed { body.draw(into: &drawing, at: origin + place) }
  }

  private static func body(of panel: Panel, pen: Pen) throws(ChartError) -> any Body {
    switch panel {
    case .grid(let grid): try GridPanel(grid, pen: pen)
    case .heatMap(let map): try HeatMapPanel(map, pen: pen)
    case .picture(let picture): try PicturePanel(picture, pen: pen)
    case .sign(let sign): SignPanel(sign, pen: pen)
    }
  }

  private mutating func place(_ row: [any Body]) {
    guard !row.isEmpty else { return }
    let above = row.map(\.middle).max() ?? 0
    let height = above + (row.map { $0.size.height - $0.middle }.max() ?? 0)
    let top = size.height > 0 ? size.height + Self.gap : 0
    var x = 0.0
    for body in row {
      placed.append((body, Point(x, top + above - body.middle)))
      x += body.size.width + Self.gap
    }
    size.width = max(size.width, x - Self.gap)
    size.height = top + height
  }
}
