extension Plot {
  /// The height of a plot's area on a narrow page, in points.
  private static let areaHeight: Double = 190
  /// Beyond this many bars names are left out rather than put into rows.
  private static let mostRows = 40

  /// The plot for a narrow page: its bars lie where standing they could not be named.
  ///
  /// - Parameter shape: the size that is asked for, of which the proportions count.
  func narrowBody(shape: Chart.Size?, pen: Pen) throws(ChartError) -> any Body {
    if wantsRows(pen: pen) { return BarRowsBody(self, pen: pen) }
    let steepness = shape.map { $0.height / $0.width * 2 } ?? 1
    let height = Self.areaHeight * min(max(steepness, 0.6), 1.6)
    return try PlotBody(self, width: pen.room, areaHeight: height, pen: pen)
  }

  /// Whether there are only bars, and too little room between them for each to have its name in
  /// whole words and its value.
  private func wantsRows(pen: Pen) -> Bool {
    guard !bars.isEmpty, bars.count == marks.count, bars.count <= Self.mostRows else {
      return false
    }
    let slot = (pen.room - 40) / Double(categories.count)
    let words = categories.flatMap { $0.split(separator: " ") }.map(String.init)
    let widestWord = pen.widest(words, .label)
    let widestValue = pen.widest(rowTexts, .label)
    let share = barSeries.count > 1 ? 0.72 : 1
    let barsAbreast = barArrangement == .grouped ? Double(barSeries.count) : 1
    return widestWord + 6 > slot || widestValue + 6 > slot * share / barsAbreast
  }

  /// The value of each bar beside its end, as exactly as they are written and all alike.
  var rowTexts: [String] {
    let ways = yAxis.format.valueTexts(of: bars.map(\.value), isEven: yAxis.scale == .linear)
    return ways.first ?? []
  }

  /// The scale of lying bars between two places, which leaves room for the text beside each.
  ///
  /// - Parameter ends: what each bar's value is, and how wide its text, in points.
  func rowScale(
    holding ends: [(value: Double, width: Double)], from left: Double, to right: Double,
    valueGap: Double
  ) -> PlotScale {
    var scale = PlotScale(
      holding: yValues, axis: yAxis, includesZero: true, ticksAtMost: 4, roundsOut: false)
    (scale.start, scale.end) = (0, 1)
    let shown = ends.filter(\.value.isFinite)
    let backward = shown.filter { $0.value < 0 && scale.kind == .linear }
    let start = left + (backward.map { $0.width + valueGap }.max() ?? 0)
    var length = right - start
    for end in shown {
      let share = min(max(scale.place(end.value) ?? 0, 0.01), 1)
      length = min(length, (right - start - (end.value < 0 ? 0 : end.width)) / share)
    }
    scale.start = start
    scale.end = start + max(10, length)
    return scale
  }
}
