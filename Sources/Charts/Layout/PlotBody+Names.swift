extension PlotBody {
  /// The names that stand within the plot: best values and rules, on top of all lines.
  func drawNames(into drawing: inout Drawing) {
    for line in plot.lines { drawBest(of: line, into: &drawing) }
    for rule in plot.rules { drawName(of: rule, into: &drawing) }
  }

  private func drawBest(of line: Line, into drawing: inout Drawing) {
    guard let best = line.bestPoint, let place = place(x: best.x, y: best.y),
      area.inset(-1).contains(place)
    else { return }
    let color = pen.theme.series(names.color(line.series))
    drawing.disc(place, radius: 7, color)
    drawing.disc(place, radius: 5.5, pen.theme.background)
    drawing.disc(place, radius: 3.5, color)
    let words = [
      plot.xAxis.label.flatMap { $0.count <= 12 ? $0 : nil }, plot.xAxis.format.valueText(best.x),
    ]
    let text =
      plot.yAxis.format.valueText(best.y) + " at " + words.compactMap { $0 }.joined(separator: " ")
    let width = pen.width(text, .label)
    let x = min(max(place.x, area.x + width / 2 + 2), area.maxX - width / 2 - 2)
    var candidates = [-17.0, 17, -30, 30].map { Point(x, place.y + $0) }
    if pen.isNarrow {
      let y = min(max(place.y, area.y + 4), area.maxY - 4)
      candidates += [1.0, -1].map { Point(place.x + $0 * (width / 2 + 14), y) }
    }
    drawName(text, pen.theme.ink, atOneOf: candidates, into: &drawing)
  }

  private func drawName(of rule: Rule, into drawing: inout Drawing) {
    guard let (start, end) = ends(of: rule) else { return }
    let text = pen.measure.shortened(
      rule.label, to: area.width * (pen.isNarrow ? 0.85 : 0.6), style: .label)
    let half = pen.width(text, .label) / 2 + 5
    var candidates: [Point] = []
    if start.y == end.y {
      for x in [area.maxX - half, area.x + half, area.midX] {
        candidates += [Point(x, start.y - 9), Point(x, start.y + 9)]
      }
    } else {
      for y in [area.y + 9, area.maxY - 9, area.midY] {
        candidates += [Point(start.x + half, y), Point(start.x - half, y)]
      }
    }
    drawName(text, pen.theme.mutedInk, atOneOf: candidates, into: &drawing)
  }

  /// Writes a name at the first of the places where it is within the plot and crosses no line,
  /// or else at the first.
  private func drawName(
    _ text: String, _ color: Color, atOneOf places: [Point], into drawing: inout Drawing
  ) {
    let width = pen.width(text, .label)
    let isFree = { (place: Point) -> Bool in
      let box = Rectangle(place.x - width / 2 - 3, place.y - 7, width + 6, 14)
      return area.inset(-4).contains(Point(box.x, box.y))
        && area.inset(-4).contains(Point(box.maxX, box.maxY))
        && plot.lines.allSatisfy { line in
          runs(x: line.x, y: line.y).allSatisfy { run in
            Clipping.pieces(of: Thinning.extremes(of: run, columnWidth: 0.5), within: box).isEmpty
          }
        }
    }
    guard let place = places.first(where: isFree) ?? places.first else { return }
    drawPlate(at: place, width: width, into: &drawing)
    drawing.centeredText(text, at: place, .label, color)
  }

  /// A patch of background, so that no line runs through the text above it.
  func drawPlate(at middle: Point, width: Double, into drawing: inout Drawing) {
    drawing.fill(
      Rectangle(middle.x - width / 2 - 3, middle.y - 6.5, width + 6, 13), pen.theme.background)
  }
}
