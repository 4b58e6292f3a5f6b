extension Plot {
  /// Throws where the lists of one mark differ in length.
  func checkLengths() throws(ChartError) {
    for mark in marks {
      switch mark {
      case .line(let line):
        try Self.check("Line “\(line.series)”, x and y", line.x.count, line.y.count)
      case .points(let points):
        try Self.check("Points “\(points.series)”, x and y", points.x.count, points.y.count)
        if !points.labels.isEmpty {
          try Self.check(
            "Points “\(points.series)”, points and labels", points.x.count, points.labels.count)
        }
      case .band(let band):
        try Self.check(
          "Band “\(band.series)”, x, from and to", band.x.count, band.lower.count, band.upper.count)
      case .bar, .rule: break
      }
    }
  }

  private static func check(_ what: String, _ lengths: Int...) throws(ChartError) {
    guard Set(lengths).count == 1 else {
      throw .unequalLengths(what: what, lengths: lengths)
    }
  }

  /// Whether no mark has a value to show.
  var hasNoValues: Bool { !yValues.contains { $0.isFinite } }

  /// What the picture leaves out, in whole sentences.
  var notes: [String] {
    var notes: [String] = []
    let values = dataPairs
    let missing = values.count { !$0.x.isFinite || !$0.y.isFinite }
    if missing > 0 {
      notes.append(Self.leftOut(missing, "not a finite number", "not finite numbers"))
    }
    let unplaced = values.count { pair in
      pair.x.isFinite && pair.y.isFinite
        && ((yAxis.scale == .log && pair.y <= 0) || (xAxis.scale == .log && pair.x <= 0))
    }
    if unplaced > 0 {
      notes.append(Self.leftOut(unplaced, "not positive", "not positive") + " (logarithmic axis)")
    }
    return notes
  }

  /// The values of all marks as pairs; bars have their category's place for x.
  private var dataPairs: [(x: Double, y: Double)] {
    marks.flatMap { mark -> [(x: Double, y: Double)] in
      switch mark {
      case .bar(let bar): [(1, bar.value)]
      case .line(let line): Array(zip(line.x, line.y))
      case .points(let points): Array(zip(points.x, points.y))
      case .band(let band): Array(zip(band.x, band.lower)) + Array(zip(band.x, band.upper))
      case .rule: []
      }
    }
  }

  private static func leftOut(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 value is \(one) and left out" : "\(count) values are \(many) and left out"
  }
}
