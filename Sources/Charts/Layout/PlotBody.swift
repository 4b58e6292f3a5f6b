/// The layout of a plot: axes, ticks and labels, legend, and the marks within.
struct PlotBody: Body {
  let plot: Plot
  let size: Chart.Size
  let pen: Pen
  let names: PlotNames
  let x: PlotScale
  let y: PlotScale
  /// Where the marks are, relative to the body's corner.
  let area: Rectangle
  let xLabels: [AxisLabel]
  let yLabels: [AxisLabel]
  let legend: Legend
  let notes: [String]
  private let xTitle: [String]
  private let yTitle: [String]

  /// A number or a name at a place along an axis, in one or more lines.
  struct AxisLabel: Equatable {
    var place: Double
    var lines: [String]
  }

  init(_ plot: Plot, size: Chart.Size, pen: Pen) throws(ChartError) {
    try plot.checkLengths()
    self.plot = plot
    self.size = size
    self.pen = pen
    names = PlotNames(plot)
    legend = Legend(plot: plot, width: size.width, pen: pen)
    notes = plot.notes.flatMap { pen.lines($0, to: size.width, .small, atMost: 3) }
    yTitle = plot.yAxis.label.map { pen.lines($0, to: size.width, .label) } ?? []

    // The highest bar's label stands above the area, below the axis' title.
    let room: Double = plot.bars.isEmpty ? 10 : 18
    let top = legend.height + room + Double(yTitle.count) * TextStyle.label.lineHeight
    let notesHeight = Double(notes.count) * TextStyle.small.lineHeight
    let xTitleLine = plot.xAxis.label == nil ? 0 : TextStyle.label.lineHeight + 2
    let roughHeight = max(10, size.height - top - notesHeight - xTitleLine - 24)

    let tickLimit = max(2, min(8, Int(roughHeight / 30)))
    var y = PlotScale(
      holding: plot.yValues, axis: plot.yAxis, includesZero: !plot.bars.isEmpty,
      ticksAtMost: tickLimit, roundsOut: plot.roundsOut(plot.yAxis))
    let ticks = y.ticks(atMost: tickLimit)
    let texts = plot.yAxis.format.tickTexts(ticks)
    let left = min(size.width / 2, (texts.map { pen.width($0, .label) }.max() ?? 0) + 10)

    x = plot.xScale(from: left, to: size.width, pen: pen)
    xLabels = plot.xLabels(scale: x, pen: pen)
    xTitle = plot.xAxis.label.map { [x] in pen.lines($0, to: x.end - left, .label) } ?? []
    let xTitleHeight =
      xTitle.isEmpty ? 0 : Double(xTitle.count) * TextStyle.label.lineHeight + 2
    let labelLines = Double(xLabels.map(\.lines.count).max() ?? 1)
    let bottom = labelLines * TextStyle.label.lineHeight + 8 + xTitleHeight + notesHeight

    area = Rectangle(left, top, x.end - left, max(1, size.height - top - bottom))
    y.start = area.maxY
    y.end = area.y
    yLabels = zip(ticks, texts).compactMap { tick, text in
      y.place(tick).map { AxisLabel(place: $0, lines: [text]) }
    }
    self.y = y
  }

  /// A plot whose marks have an area of this height, whatever its texts need besides, in points.
  init(_ plot: Plot, width: Double, areaHeight: Double, pen: Pen) throws(ChartError) {
    let rough = Chart.Size(width: width, height: 2 * areaHeight)
    let texts = rough.height - (try PlotBody(plot, size: rough, pen: pen)).area.height
    try self.init(
      plot, size: Chart.Size(width: width, height: areaHeight + texts), pen: pen)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    var local = Drawing(width: size.width, height: size.height, background: drawing.background)
    drawAxes(into: &local)
    legend.draw(into: &local)
    drawBands(into: &local)
    drawBars(into: &local)
    drawRules(into: &local)
    drawLines(into: &local)
    drawPoints(into: &local)
    drawNames(into: &local)
    drawNotes(into: &local)
    drawing.append(local, at: origin)
  }

  private func drawAxes(into drawing: inout Drawing) {
    for label in yLabels {
      let line = [Point(area.x, label.place), Point(area.maxX, label.place)]
      drawing.stroke(line, pen.theme.grid)
      drawing.centeredText(
        label.lines[0], at: Point(area.x - 8, label.place), .label, pen.theme.mutedInk,
        anchor: .end)
    }
    if plot.bars.isEmpty {
      for label in xLabels {
        drawing.stroke(
          [Point(label.place, area.maxY), Point(label.place, area.maxY + 4)], pen.theme.outline)
      }
    }
    for label in xLabels {
      for (index, line) in label.lines.enumerated() {
        let baseline = area.maxY + 17 + Double(index) * TextStyle.label.lineHeight
        drawing.text(
          line, at: Point(label.place, baseline), .label, pen.theme.mutedInk, anchor: .middle)
      }
    }
    let base = y.kind == .linear ? y.place(0).map { min(max($0, area.y), area.maxY) } : nil
    let baseline = plot.bars.isEmpty ? area.maxY : base ?? area.maxY
    drawing.stroke([Point(area.x, baseline), Point(area.maxX, baseline)], pen.theme.outline)
    drawAxisTitles(into: &drawing)
  }

  /// The vertical axis' title stands above it, so that nobody has to turn their head.
  private func drawAxisTitles(into drawing: inout Drawing) {
    for (index, line) in yTitle.enumerated() {
      let baseline =
        legend.height + TextStyle.label.size + Double(index) * TextStyle.label.lineHeight
      drawing.text(line, at: Point(0, baseline), .label, pen.theme.mutedInk)
    }
    let labelLines = xLabels.map(\.lines.count).max() ?? 1
    for (index, line) in xTitle.enumerated() {
      let baseline = area.maxY + 19 + Double(labelLines + index) * TextStyle.label.lineHeight
      drawing.text(
        line, at: Point(area.midX, baseline), .label, pen.theme.mutedInk, anchor: .middle)
    }
  }

  private func drawNotes(into drawing: inout Drawing) {
    for (index, note) in notes.reversed().enumerated() {
      let baseline = size.height - 3 - Double(index) * TextStyle.small.lineHeight
      drawing.text(note, at: Point(0, baseline), .small, pen.theme.mutedInk)
    }
    if plot.hasNoValues {
      drawing.centeredText("no values", at: area.center, .body, pen.theme.mutedInk)
    }
  }
}
