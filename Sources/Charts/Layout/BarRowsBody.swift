/// The layout of bars that lie in rows, each beside its name: where standing bars would be too
/// narrow for their names and values.
struct BarRowsBody: Body {
  private let plot: Plot
  private let pen: Pen
  private let names: PlotNames
  private let legend: Legend
  private let rows: [Row]
  /// The value of each bar, all written alike.
  private let texts: [String]
  /// Where values lie from left to right.
  private let scale: PlotScale
  private let ticks: [(place: Double, text: String)]
  private let head: [(text: String, place: Point)]
  /// Where the names of the rows end, in points from the left.
  private let namesEnd: Double
  private let notes: [String]
  /// Of the rows, from their upper edge to their lower.
  private let top: Double
  private let bottom: Double

  private struct Row {
    var category: String
    var lines: [String]
    /// In points, from the body's upper edge.
    var top: Double
    var height: Double
  }

  private static let widestName: Double = 116
  private static let thickness: Double = 14
  /// From one bar of a row to the next.
  private static let pitch: Double = 16
  private static let gap: Double = 8
  /// Between a bar and its value.
  private static let valueGap: Double = 5

  init(_ plot: Plot, pen: Pen) {
    self.plot = plot
    self.pen = pen
    let names = PlotNames(plot)
    self.names = names
    legend = Legend(plot: plot, width: pen.room, pen: pen)
    notes = plot.notes.flatMap { pen.lines($0, to: pen.room, .small, atMost: 3) }

    let lines = names.categories.map {
      pen.measure.wrapped($0, to: Self.widestName, style: .label, atMost: 3)
    }
    let widestName = (lines.joined().map { pen.width($0, .label) }.max() ?? 0).rounded(.up)
    namesEnd = widestName
    texts = plot.rowTexts
    let ends =
      plot.barArrangement == .grouped
      ? zip(plot.bars.map(\.value), texts).map { ($0, $1) }
      : plot.stacks.map { ($0.to, plot.yAxis.format.valueText($0.to)) }
    scale = plot.rowScale(
      holding: ends.map { ($0.0, pen.width($0.1, .label) + Self.valueGap) },
      from: widestName + Self.gap, to: pen.room, valueGap: Self.valueGap)

    head = Self.head(of: plot, below: legend.height, valuesAt: scale.start, pen: pen)
    let headEnd = head.map { $0.place.y + 8 }.max() ?? legend.height
    let barsAbreast = plot.barArrangement == .grouped ? Double(names.barSeries.count) : 1
    var rows: [Row] = []
    var y = headEnd + 4
    top = y
    for (category, lines) in zip(names.categories, lines) {
      let height =
        max(Double(lines.count) * TextStyle.label.lineHeight, barsAbreast * Self.pitch) + Self.gap
      rows.append(Row(category: category, lines: lines, top: y, height: height))
      y += height
    }
    self.rows = rows
    bottom = y
    let places = scale.ticks(atMost: 4)
    ticks = zip(places, plot.yAxis.format.tickTexts(places)).compactMap { [scale] tick, text in
      scale.place(tick).map { ($0, text) }
    }
  }

  /// The names of both axes above their columns, or in one sentence where one is too long.
  private static func head(
    of plot: Plot, below top: Double, valuesAt start: Double, pen: Pen
  ) -> [(text: String, place: Point)] {
    let baseline = top + TextStyle.label.size
    let (values, categories) = (plot.yAxis.label ?? "", plot.xAxis.label ?? "")
    let isShort =
      pen.width(values, .label) <= pen.room - start
      && pen.width(categories, .label) <= start - gap
    if isShort, !categories.isEmpty {
      return [(categories, Point(0, baseline)), (values, Point(start, baseline))]
    }
    let words = [values, categories.isEmpty ? "" : "by " + categories].filter { !$0.isEmpty }
    return pen.lines(words.joined(separator: ", "), to: pen.room, .label).enumerated().map {
      ($1, Point(0, baseline + Double($0) * TextStyle.label.lineHeight))
    }
  }

  private var ticksHeight: Double { TextStyle.label.lineHeight + 6 }

  var size: Chart.Size {
    Chart.Size(
      width: pen.room,
      height: bottom + ticksHeight + Double(notes.count) * TextStyle.small.lineHeight)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    var local = Drawing(width: size.width, height: size.height, background: drawing.background)
    legend.draw(into: &local)
    drawAxis(into: &local)
    let stacks = Dictionary(grouping: plot.stacks, by: \.bar.category)
    for row in rows {
      for (index, line) in row.lines.enumerated() {
        let shift = (Double(index) - Double(row.lines.count - 1) / 2) * TextStyle.label.lineHeight
        local.centeredText(
          line, at: Point(namesEnd, row.top + row.height / 2 + shift), .label,
          pen.theme.ink, anchor: .end)
      }
      switch plot.barArrangement {
      case .grouped: drawGroup(row, into: &local)
      case .stacked: drawStack(stacks[row.category] ?? [], row, into: &local)
      }
    }
    drawing.append(local, at: origin)
  }

  private func drawAxis(into drawing: inout Drawing) {
    for (text, place) in head { drawing.text(text, at: place, .label, pen.theme.mutedInk) }
    for tick in ticks {
      drawing.stroke([Point(tick.place, top), Point(tick.place, bottom)], pen.theme.grid)
      let half = pen.width(tick.text, .label) / 2
      drawing.text(
        tick.text, at: Point(min(tick.place, pen.room - half), bottom + 15), .label,
        pen.theme.mutedInk, anchor: .middle)
    }
    drawing.stroke([Point(baseline, top), Point(baseline, bottom)], pen.theme.outline)
    for (index, note) in notes.reversed().enumerated() {
      let y = size.height - 3 - Double(index) * TextStyle.small.lineHeight
      drawing.text(note, at: Point(0, y), .small, pen.theme.mutedInk)
    }
  }

  private func drawGroup(_ row: Row, into drawing: inout Drawing) {
    let first = row.top + row.height / 2 - Double(names.barSeries.count) / 2 * Self.pitch
    for (bar, text) in zip(plot.bars, texts)
    where bar.category == row.category && bar.value.isFinite {
      let index = Double(names.barSeries(bar.series))
      let middle = first + (index + 0.5) * Self.pitch
      // A value without a place, 0 on a log axis, still has its label at the foot.
      let end = clamped(scale.place(bar.value) ?? baseline)
      drawing.fill(
        Rectangle(
          min(baseline, end), middle - Self.thickness / 2, max(0.5, abs(end - baseline)),
          Self.thickness), pen.theme.series(names.color(bar.series)))
      let isBackward = bar.value < 0 && scale.kind == .linear
      draw(text, beside: Point(end, middle), isBackward: isBackward, into: &drawing)
    }
  }

  private func drawStack(_ pieces: [Plot.Stack], _ row: Row, into drawing: inout Drawing) {
    let middle = row.top + row.height / 2
    for piece in pieces {
      let from = clamped(scale.place(piece.from) ?? baseline)
      let to = clamped(scale.place(piece.to) ?? baseline)
      let color = pen.theme.series(names.color(piece.bar.series))
      let box = Rectangle(
        min(from, to), middle - Self.thickness / 2, abs(from - to), Self.thickness)
      drawing.fill(box, color)
      // A hairline of background tells a piece from the next without relying on hue.
      if box.width > 3 {
        drawing.fill(Rectangle(box.maxX - 1, box.y, 1, box.height), pen.theme.background)
      }
      let text = plot.yAxis.format.valueText(piece.bar.value)
      if pen.width(text, .small) <= box.width - 6 {
        drawing.centeredText(text, at: box.center, .small, color.readableInk)
      }
    }
    guard let last = pieces.last, pieces.allSatisfy({ $0.bar.value >= 0 }),
      let end = scale.place(last.to)
    else { return }
    draw(
      plot.yAxis.format.valueText(last.to), beside: Point(clamped(end), middle),
      isBackward: false, into: &drawing)
  }

  private func draw(
    _ text: String, beside end: Point, isBackward: Bool, into drawing: inout Drawing
  ) {
    let width = pen.width(text, .label)
    let left = isBackward ? end.x - Self.valueGap - width : end.x + Self.valueGap
    drawing.fill(
      Rectangle(left - 1, end.y - 6.5, width + 2, 13), pen.theme.background)
    drawing.centeredText(text, at: Point(left, end.y), .label, pen.theme.ink, anchor: .start)
  }

  /// The place where bars begin.
  private var baseline: Double {
    scale.kind == .linear ? clamped(scale.place(0) ?? scale.start) : scale.start
  }

  private func clamped(_ place: Double) -> Double { min(max(place, scale.start), scale.end) }
}
