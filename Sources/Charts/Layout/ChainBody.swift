import Foundation

/// The layout of a network's chain: a stack of sheets for each stage, its sides and its depth
/// growing with the shape, and arrows between.
struct ChainBody: Body {
  private let columns: [Column]
  private let rows: [Range<Int>]
  private let pen: Pen

  private static let gap: Double = 30
  private static let stackHeight: Double = 96
  private static let widest: Double = 704

  /// A stage with the width it takes.
  private struct Column {
    var stage: NetworkChain.Stage
    var name: [String]
    var detail: [String]
    var sheet: (width: Double, height: Double)
    var sheets: Int
    var width: Double

    var stackWidth: Double { sheet.width + Double(sheets - 1) * ChainBody.shift }
    var stackHeight: Double { sheet.height + Double(sheets - 1) * ChainBody.shift }
  }

  /// How far a sheet stands from the one before it, in points.
  private static let shift: Double = 3

  init(_ chain: NetworkChain, pen: Pen) throws(ChartError) {
    try chain.check()
    self.pen = pen
    let largest = chain.stages.filter { $0.shape.count == 3 }.map { max($0.shape[1], $0.shape[2]) }
    let scale = Double(largest.max() ?? 1)
    columns = chain.stages.map { Self.column($0, largest: scale, pen: pen) }
    var rows: [Range<Int>] = []
    var start = 0
    var width = 0.0
    for (index, column) in columns.enumerated() {
      if index > start, width + Self.gap + column.width > Self.widest {
        rows.append(start..<index)
        (start, width) = (index, Self.gap)
      }
      width += (index == start ? 0 : Self.gap) + column.width
    }
    self.rows = start < columns.count ? rows + [start..<columns.count] : rows
  }

  private static func column(
    _ stage: NetworkChain.Stage, largest: Double, pen: Pen
  ) -> Column {
    let sheet: (width: Double, height: Double)
    var sheets = 1
    if stage.shape.count == 3 {
      // Between area and side: 4 still is a square beside 28, and 24 is seen to be less.
      func side(_ length: Int) -> Double { 10 + 54 * pow(Double(length) / largest, 0.75) }
      sheet = (side(stage.shape[2]), side(stage.shape[1]))
      let channels = stage.shape[0]
      sheets = channels <= 6 ? channels : min(12, 4 + Int(log2(Double(channels))))
    } else {
      sheet = (10, min(stackHeight, 14 + 9 * log2(Double(stage.shape[0]) + 1)))
    }
    let name = pen.measure.wrapped(stage.name, to: 84, style: .small, atMost: 2)
    let detail = pen.measure.wrapped(stage.detail ?? "", to: 92, style: .small, atMost: 3)
    let textWidth = max(
      (name + detail).map { pen.width($0, .small) }.max() ?? 0,
      pen.width(stage.shapeText, .strong))
    var column = Column(
      stage: stage, name: name, detail: detail, sheet: sheet, sheets: sheets, width: 0)
    column.width = max(column.stackWidth, textWidth)
    return column
  }

  private var nameLines: Int { columns.map(\.name.count).max() ?? 0 }
  private var nameHeight: Double { Double(nameLines) * TextStyle.small.lineHeight + 6 }
  private var detailHeight: Double {
    Double(columns.map(\.detail.count).max() ?? 0) * TextStyle.small.lineHeight
  }
  private var rowHeight: Double {
    nameHeight + Self.stackHeight + 12 + TextStyle.strong.lineHeight + detailHeight + 6
  }

  var size: Chart.Size {
    let widths = rows.enumerated().map { index, row in
      columns[row].map(\.width).reduce(0, +) + Double(row.count - 1) * Self.gap
        + (index > 0 ? Self.gap : 0)
    }
    return Chart.Size(
      width: max(40, widths.max() ?? 0),
      height: max(20, Double(rows.count) * (rowHeight + 12) - 12))
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    if columns.isEmpty {
      drawing.text("no layers", at: origin + Point(0, 14), .body, pen.theme.mutedInk)
    }
    for (index, row) in rows.enumerated() {
      let top = origin.y + Double(index) * (rowHeight + 12)
      // A row that continues another one begins with the arrow to its first stage.
      var x = origin.x + (index > 0 ? Self.gap : 0)
      var previousEnd: Double? = index > 0 ? origin.x : nil
      for column in columns[row] {
        let middle = Point(
          x + column.width / 2, top + nameHeight + Self.stackHeight / 2)
        if let previousEnd {
          let end = middle.x - column.stackWidth / 2 - 5
          Arrow.draw(
            from: Point(previousEnd, middle.y), to: Point(end, middle.y), pen.theme.mutedInk,
            into: &drawing)
        }
        draw(column, middle: middle, top: top, into: &drawing)
        previousEnd = middle.x + column.stackWidth / 2 + 5
        x += column.width + Self.gap
      }
    }
  }

  private func draw(
    _ column: Column, middle: Point, top: Double, into drawing: inout Drawing
  ) {
    let isVector = column.stage.shape.count == 1
    let fill = isVector ? pen.theme.accent : pen.theme.second
    let line = isVector ? pen.theme.accentOutline : pen.theme.secondOutline
    let left = middle.x - column.stackWidth / 2
    let upper = middle.y - column.stackHeight / 2
    for index in (0..<column.sheets).reversed() {
      let sheet = Rectangle(
        left + Double(index) * Self.shift,
        upper + Double(column.sheets - 1 - index) * Self.shift, column.sheet.width,
        column.sheet.height)
      drawing.fill(sheet, fill)
      drawing.outline(sheet, line)
    }
    let lift = Double(nameLines - column.name.count) * TextStyle.small.lineHeight
    for (index, text) in column.name.enumerated() {
      let y = top + lift + Double(index) * TextStyle.small.lineHeight + TextStyle.small.size
      drawing.text(text, at: Point(middle.x, y), .small, pen.theme.mutedInk, anchor: .middle)
    }
    let below = top + nameHeight + Self.stackHeight + 12
    drawing.text(
      column.stage.shapeText, at: Point(middle.x, below + TextStyle.strong.size), .strong,
      pen.theme.ink, anchor: .middle)
    for (index, text) in column.detail.enumerated() {
      let y = below + TextStyle.strong.lineHeight + Double(index) * TextStyle.small.lineHeight + 11
      drawing.text(text, at: Point(middle.x, y), .small, pen.theme.mutedInk, anchor: .middle)
    }
  }
}
