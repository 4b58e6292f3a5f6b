/// The names of the series with their colors, in rows above the plot.
struct Legend {
  let entries: [Entry]
  let height: Double
  private let pen: Pen

  struct Entry: Equatable {
    var name: String
    var index: Int
    var sign: Sign
    var place: Point
  }

  /// What a series looks like in the plot.
  enum Sign: Equatable {
    case box
    case line(isDashed: Bool, hasMarkers: Bool)
    case marker
    /// A word instead of the series for which there is no room.
    case none
  }

  private static let rowHeight: Double = 20
  private static let mostRows = 4
  private static let mostRowsOnPhone = 8

  init(plot: Plot, width: Double, pen: Pen) {
    self.pen = pen
    let names = plot.seriesNames
    // A single line or cloud is named by the chart's title; bars need their names earlier.
    guard names.count > 1 else {
      entries = []
      height = 0
      return
    }
    let mostRows = pen.isNarrow ? Self.mostRowsOnPhone : Self.mostRows
    var place = Point(0, 0)
    var entries: [Entry] = []
    for (index, name) in names.enumerated() {
      let short = pen.measure.shortened(name, to: width - 32, style: .label)
      let needed = 32 + pen.width(short, .label)
      if place.x > 0 && place.x + needed > width { place = Point(0, place.y + Self.rowHeight) }
      if place.y >= Double(mostRows) * Self.rowHeight {
        let rest = "and \(names.count - index) more"
        entries.append(Entry(name: rest, index: index, sign: .none, place: place))
        break
      }
      entries.append(Entry(name: short, index: index, sign: plot.sign(of: name), place: place))
      place.x += needed + 18
    }
    self.entries = entries
    height = place.y + Self.rowHeight + 4
  }

  func draw(into drawing: inout Drawing) {
    for entry in entries {
      let color = pen.theme.series(entry.index)
      let middle = entry.place.y + 8
      switch entry.sign {
      case .box:
        drawing.fill(Rectangle(entry.place.x + 7, middle - 6, 12, 12), color)
      case .line(let isDashed, let hasMarkers):
        let line = [Point(entry.place.x + 1, middle), Point(entry.place.x + 25, middle)]
        drawing.stroke(line, color, width: 2, dashes: isDashed ? PlotBody.dashes : [])
        if hasMarkers { drawMarker(of: entry, color, into: &drawing) }
      case .marker:
        drawMarker(of: entry, color, into: &drawing)
      case .none: break
      }
      drawing.centeredText(
        entry.name, at: Point(entry.place.x + 32, middle), .label, pen.theme.ink, anchor: .start)
    }
  }

  private func drawMarker(of entry: Entry, _ color: Color, into drawing: inout Drawing) {
    Marker(index: entry.index).draw(
      at: Point(entry.place.x + 13, entry.place.y + 8), radius: 3.5, color,
      on: pen.theme.background, into: &drawing)
  }
}

extension Plot {
  fileprivate func sign(of name: String) -> Legend.Sign {
    if let line = lines.first(where: { $0.series == name }) {
      return .line(isDashed: line.isDashed, hasMarkers: line.showsMarkers)
    }
    return points.contains { $0.series == name } ? .marker : .box
  }
}
