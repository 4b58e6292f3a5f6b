extension PlotBody {
  /// The dashes and gaps of a dashed line, in points.
  static let dashes: [Double] = [5, 4]

  func drawLines(into drawing: inout Drawing) {
    for line in plot.lines {
      let color = pen.theme.series(names.color(line.series))
      for run in runs(x: line.x, y: line.y) {
        let thinned = Thinning.extremes(of: run, columnWidth: 0.5)
        for piece in Clipping.pieces(of: thinned, within: area.inset(-1)) {
          drawing.stroke(
            piece, color, width: 2, dashes: line.isDashed ? Self.dashes : [])
        }
      }
      drawMarkers(of: line, color, into: &drawing)
    }
  }

  private func drawMarkers(of line: Line, _ color: Color, into drawing: inout Drawing) {
    let runs = runs(x: line.x, y: line.y)
    // A value between two gaps has no line to be seen by.
    let places =
      line.showsMarkers ? runs.flatMap { $0 } : runs.filter { $0.count == 1 }.flatMap { $0 }
    let marker = Marker(index: names.color(line.series))
    for place in places where area.inset(-1).contains(place) {
      marker.draw(at: place, radius: 3.5, color, on: pen.theme.background, into: &drawing)
    }
  }

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
    let text =
      plot.yAxis.format.valueText(best.y) + " at " + plot.xAxis.format.valueText(best.x)
    let width = pen.width(text, .label)
    let x = min(max(place.x, area.x + width / 2 + 2), area.maxX - width / 2 - 2)
    let candidates = [-17.0, 17, -30, 30].map { Point(x, place.y + $0) }
    drawName(text, pen.theme.ink, atOneOf: candidates, into: &drawing)
  }

  func drawBands(into drawing: inout Drawing) {
    for band in plot.bands {
      let color = pen.theme.series(names.color(band.series)).opacity(0.22)
      let lower = runs(x: band.x, y: band.lower, also: band.upper)
      let upper = runs(x: band.x, y: band.upper, also: band.lower)
      for (below, above) in zip(lower, upper) where below.count > 1 {
        let outline =
          Thinning.extremes(of: above, columnWidth: 0.5)
          + Thinning.extremes(of: below, columnWidth: 0.5).reversed()
        drawing.fill(outline.map { area.nearest(to: $0) }, color)
      }
    }
  }

  func drawRules(into drawing: inout Drawing) {
    for rule in plot.rules {
      guard let (start, end) = ends(of: rule) else { continue }
      drawing.stroke([start, end], pen.theme.mutedInk, dashes: [2, 3])
    }
  }

  /// The ends of a rule, or nil where it lies outside the plot.
  private func ends(of rule: Rule) -> (Point, Point)? {
    switch rule.place {
    case .y(let value):
      guard let y = y.place(value), y >= area.y - 1, y <= area.maxY + 1 else { return nil }
      return (Point(area.x, y), Point(area.maxX, y))
    case .x(let value):
      guard let x = x.place(value), x >= area.x - 1, x <= area.maxX + 1 else { return nil }
      return (Point(x, area.y), Point(x, area.maxY))
    }
  }

  private func drawName(of rule: Rule, into drawing: inout Drawing) {
    guard let (start, end) = ends(of: rule) else { return }
    let text = pen.measure.shortened(rule.label, to: area.width * 0.6, style: .label)
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

  func place(x xValue: Double, y yValue: Double) -> Point? {
    guard let x = x.place(xValue), let y = y.place(yValue) else { return nil }
    return Point(x, y)
  }

  /// The places of the values, broken where one has no place, or where `others` has none.
  private func runs(x xs: [Double], y ys: [Double], also others: [Double]? = nil) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for index in xs.indices {
      let isWhole = others.map { y.place($0[index]) != nil } ?? true
      if isWhole, let place = place(x: xs[index], y: ys[index]) {
        runs[runs.count - 1].append(place)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}

extension Line {
  /// Whether each value has a marker; unless told, up to 40 have.
  var showsMarkers: Bool { hasMarkers ?? (x.count <= 40) }

  /// The first of the best values, as the line asks for.
  var bestPoint: (x: Double, y: Double)? {
    best.flatMap { bestPoint($0) }
  }

  /// The first of the highest or lowest values.
  func bestPoint(_ best: Best) -> (x: Double, y: Double)? {
    let finite = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
    switch best {
    case .highest: return finite.max { $0.1 < $1.1 }.map { (x: $0.0, y: $0.1) }
    case .lowest: return finite.min { $0.1 < $1.1 }.map { (x: $0.0, y: $0.1) }
    }
  }
}
