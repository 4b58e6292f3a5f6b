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

  func place(x xValue: Double, y yValue: Double) -> Point? {
    guard let x = x.place(xValue), let y = y.place(yValue) else { return nil }
    return Point(x, y)
  }

  /// The places of the values, broken where one has no place, or where `others` has none.
  func runs(x xs: [Double], y ys: [Double], also others: [Double]? = nil) -> [[Point]] {
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
