import Foundation

/// The layout of a network's chain: a stack of sheets for each stage, its sides and its depth
/// growing with the shape, and arrows between. A long chain stands in rows of about equal length.
struct ChainBody: Body {
  private let columns: [Column]
  private let rows: [Range<Int>]
  private let pen: Pen

  /// Between two stages, in points; narrower where all then stand in one row.
  private let gap: Double

  private static let usualGap: Double = 28
  private static let narrowGap: Double = 16
  private static let narrowPageGap: Double = 20
  private static let rowGap: Double = 28
  private static let stackHeight: Double = 96

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
    let widths = columns.map(\.width)
    let room = pen.room - widths.reduce(0, +)
    let left = (room / Double(max(1, widths.count - 1))).rounded(.down)
    let usual = pen.isNarrow ? Self.narrowPageGap : Self.usualGap
    gap = left < Self.narrowGap ? usual : min(left, usual)
    rows = Self.rows(of: widths, gap: gap, widest: pen.room)
  }

  /// As few rows as the page's width allows, the widest of them as narrow as possible.
  private static func rows(
    of widths: [Double], gap: Double, widest: Double
  ) -> [Range<Int>] {
    let fewest = rows(of: widths, gap: gap, within: widest)
    var (low, high) = (0.0, widest)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows(of: widths, gap: gap, within: middle).count > fewest.count {
        low = middle
      } else {
        high = middle
      }
    }
    return rows(of: widths, gap: gap, within: high)
  }

  /// Rows filled one after another; what is wider than `limit` stands alone.
  private static func rows(
    of widths: [Double], gap: Double, within limit: Double
  ) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (index, width) in widths.enumerated() {
      if index > start, used + gap + width > limit {
        rows.append(start..<index)
        // A row that continues another one begins with an arrow.
        (start, used) = (index, gap + width)
      } else {
        used += (index == start ? 0 : gap) + width
      }
    }
    return start < widths.count ? rows + [start..<widths.count] : rows
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
    let name = pen.measure.wrapped(stage.name, to: 80, style: .small, atMost: 3)
    let detail = pen.measure.wrapped(stage.detail ?? "", to: 80, style: .small, atMost: 3)
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
      columns[row].map(\.width).reduce(0, +) + Double(row.count - 1) * gap
        + (index > 0 ? gap : 0)
    }
    return Chart.Size(
      width: max(40, widths.max() ?? 0) + (rows.count > 1 ? gap / 2 : 0),
      height: max(20, Double(rows.count) * (rowHeight + Self.rowGap) - Self.rowGap))
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    if columns.isEmpty {
      drawing.text("no layers", at: origin + Point(0, 14), .body, pen.theme.mutedInk)
    }
    for (index, row) in rows.enumerated() {
      let top = origin.y + Double(index) * (rowHeight + Self.rowGap)
      // A row that continues another one begins with the arrow to its first stage.
      var x = origin.x + (index > 0 ? gap : 0)
      var previousEnd: Double? = index > 0 ? origin.x + 1 : nil
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
        x += column.width + gap
      }
      if index + 1 < rows.count, let previousEnd {
        drawTurn(from: previousEnd, top: top, left: origin.x + 1, into: &drawing)
      }
    }
  }

  /// The way from the end of a row to where the next one begins.
  private func drawTurn(
    from end: Double, top: Double, left: Double, into drawing: inout Drawing
  ) {
    let right = left - 1 + size.width - 1
    let middle = top + nameHeight + Self.stackHeight / 2
    let below = top + rowHeight + Self.rowGap / 2
    let next = middle + rowHeight + Self.rowGap
    drawing.stroke(
      [
        Point(end, middle), Point(right, middle), Point(right, below), Point(left, below),
        Point(left, next),
      ], pen.theme.mutedInk, width: 1.5)
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
