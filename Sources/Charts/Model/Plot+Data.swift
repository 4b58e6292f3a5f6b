extension Plot {
  /// One row per category or value of x and one column per series, or one row per point where
  /// marks of different kinds stand together.
  var table: ChartTable {
    if !bars.isEmpty && bars.count == marks.count { return barTable }
    return bars.isEmpty && points.isEmpty ? valueTable : pointTable
  }

  private var barTable: ChartTable {
    let series = barSeries
    let columns =
      [ChartTable.Column(xAxis.label ?? "", isNumeric: false)]
      + series.map { .init($0 ?? yAxis.label ?? "value", isNumeric: true) }
    var values: [String: [String?: Double]] = [:]
    for bar in bars where values[bar.category]?[bar.series] == nil {
      values[bar.category, default: [:]][bar.series] = bar.value
    }
    let rows = categories.map { category in
      [category]
        + series.map { name in
          values[category]?[name].map { yAxis.format.dataText($0) } ?? ""
        }
    }
    return ChartTable(columns: columns, rows: rows)
  }

  private var valueTable: ChartTable {
    var columns: [(title: String, values: [Double: Double])] = []
    for line in lines {
      columns.append((line.series, Self.lookup(line.x, line.y)))
    }
    for band in bands {
      columns.append((band.series + ", from", Self.lookup(band.x, band.lower)))
      columns.append((band.series + ", to", Self.lookup(band.x, band.upper)))
    }
    let places = (lines.flatMap(\.x) + bands.flatMap(\.x)).unique.sorted { $0 < $1 }
    let titles = [xAxis.label ?? "x"] + columns.map(\.title)
    return ChartTable(columns: titles.map { .init($0, isNumeric: true) }, count: places.count) {
      let x = places[$0]
      return [xAxis.format.dataText(x)]
        + columns.map { $0.values[x].map { yAxis.format.dataText($0) } ?? "" }
    }
  }

  private static func lookup(_ x: [Double], _ y: [Double]) -> [Double: Double] {
    Dictionary(zip(x, y), uniquingKeysWith: { first, _ in first })
  }

  private var pointTable: ChartTable {
    var rows: [(series: String, name: String, x: Double?, y: Double)] = []
    for bar in bars { rows.append((bar.series ?? "", bar.category, nil, bar.value)) }
    for line in lines {
      for (x, y) in zip(line.x, line.y) { rows.append((line.series, "", x, y)) }
    }
    for points in points {
      for (index, (x, y)) in zip(points.x, points.y).enumerated() {
        let name = index < points.labels.count ? points.labels[index] : ""
        rows.append((points.series, name, x, y))
      }
    }
    // A column that says the same in each row says nothing.
    let hasSeries = rows.contains { $0.series != rows[0].series }
    let hasNames = rows.contains { !$0.name.isEmpty }
    let columns: [(title: String, isNumeric: Bool, isShown: Bool)] = [
      ("series", false, hasSeries), ("name", false, hasNames), (xAxis.label ?? "x", true, true),
      (yAxis.label ?? "y", true, true),
    ]
    let shown = columns.indices.filter { columns[$0].isShown }
    return ChartTable(
      columns: shown.map { .init(columns[$0].title, isNumeric: columns[$0].isNumeric) },
      count: rows.count
    ) { index in
      let row = rows[index]
      let x = row.x.map { xAxis.format.dataText($0) } ?? ""
      let texts = [row.series, row.name, x, yAxis.format.dataText(row.y)]
      return shown.map { texts[$0] }
    }
  }

  var kindName: String {
    if !bars.isEmpty { return "Bar chart" }
    if !lines.isEmpty || !bands.isEmpty { return "Line chart" }
    return points.isEmpty ? "Empty chart" : "Scatter chart"
  }

  /// The sentences that the numbers allow.
  func finding(_ wording: Wording) -> String {
    let found =
      (bars.isEmpty ? [] : [barFinding(wording)])
      + lines.prefix(Self.mostSpoken).map { finding(of: $0, wording) }
      + points.prefix(Self.mostSpoken).map { finding(of: $0, wording) } + unspoken
      + rules.map { rule in
        switch rule.place {
        case .x(let x): "A line marks \(rule.label) at \(wording.text(x, xAxis.format))."
        case .y(let y): "A line marks \(rule.label) at \(wording.text(y, yAxis.format))."
        }
      }
    return ((found.isEmpty ? ["no values."] : found) + notes.map { $0 + "." })
      .joined(separator: " ")
  }

  /// More sentences than this nobody listens to.
  private static let mostSpoken = 8

  private var unspoken: [String] {
    let more =
      max(0, lines.count - Self.mostSpoken) + max(0, points.count - Self.mostSpoken)
    return more > 0 ? ["And \(more) more series."] : []
  }

  /// Such as: test accuracy rises from 96.4 % to 98.6 %, best 98.7 % at epoch 8.
  private func finding(of line: Line, _ wording: Wording) -> String {
    let values = zip(line.x, line.y).filter { $0.0.isFinite && $0.1.isFinite }
    guard let first = values.first, let last = values.last else {
      return "\(line.series) has no values."
    }
    let format = yAxis.format
    guard values.count > 1 else { return "\(line.series) is \(wording.text(first.1, format))." }
    var sentence = line.series
    if first.1 == last.1 {
      sentence += " begins and ends at \(wording.text(first.1, format))"
    } else {
      sentence += first.1 < last.1 ? " rises" : " falls"
      sentence += " from \(wording.text(first.1, format)) to \(wording.text(last.1, format))"
    }
    let (word, peak): (String, (x: Double, y: Double)?) =
      switch line.best {
      case .some: ("best", line.bestPoint)
      case nil:
        first.1 <= last.1
          ? ("highest", line.bestPoint(.highest)) : ("lowest", line.bestPoint(.lowest))
      }
    if let peak, line.best != nil || peak.x != last.0 {
      let place = [xAxis.label, wording.text(peak.x, xAxis.format)].compactMap { $0 }
      sentence += ", \(word) \(wording.text(peak.y, format)) at \(place.joined(separator: " "))"
    }
    return sentence + "."
  }

  private func finding(of points: Points, _ wording: Wording) -> String {
    let values = zip(points.x, points.y).filter { $0.0.isFinite && $0.1.isFinite }
    guard let left = values.map(\.0).min(), let right = values.map(\.0).max(),
      let low = values.map(\.1).min(), let high = values.map(\.1).max()
    else { return "\(points.series) has no points." }
    let number = NumberFormat.fixed(Double(values.count), decimals: 0)
    let count = values.count == 1 ? "1 point" : "\(number) points"
    let (xFormat, yFormat) = (xAxis.format, yAxis.format)
    return
      "\(points.series): \(count), \(xAxis.label ?? "x") from \(wording.text(left, xFormat)) to "
      + "\(wording.text(right, xFormat)), \(yAxis.label ?? "y") from "
      + "\(wording.text(low, yFormat)) to \(wording.text(high, yFormat))."
  }

  private func barFinding(_ wording: Wording) -> String {
    let finite = bars.filter(\.value.isFinite)
    guard let highest = finite.max(by: { $0.value < $1.value }),
      let lowest = finite.min(by: { $0.value < $1.value })
    else { return "no values." }
    let format = yAxis.format
    guard finite.count > 1 else {
      return "\(highest.fullName) \(wording.text(highest.value, format))."
    }
    let listed =
      finite.count <= 6
      ? finite.map { "\($0.fullName) \(wording.text($0.value, format))" }.joined(separator: ", ")
        + ". "
      : "\(finite.count) bars. "
    guard highest.value > lowest.value else { return listed + "All are equal." }
    var extremes = "\(highest.fullName) is highest"
    if finite.count > 6 { extremes += " with \(wording.text(highest.value, format))" }
    if lowest.value > 0 {
      let ratio = wording.ratio(highest.value / lowest.value)
      extremes += ", \(ratio) times \(lowest.fullName)"
    } else {
      extremes += ", \(lowest.fullName) lowest"
    }
    if finite.count > 6 { extremes += " with \(wording.text(lowest.value, format))" }
    return listed + extremes + "."
  }
}

extension Bar {
  /// The category, with the series where there is one.
  fileprivate var fullName: String { series.map { "\(category) (\($0))" } ?? category }
}

extension NumberFormat {
  /// The text of a value in a table: up to seven significant digits, a hyphen as minus sign.
  func dataText(_ value: Double) -> String {
    switch self {
    case .percent: Self.significant(value * 100, digits: 5).replacing("−", with: "-") + " %"
    case .automatic, .plain, .si: Self.significant(value, digits: 7).replacing("−", with: "-")
    }
  }

  /// The text of a value in a sentence, as the picture writes it but with at most four significant
  /// digits where it is not a whole number below 100,000; a hyphen as minus sign.
  func spokenText(_ value: Double) -> String {
    let isLarge = abs(value) >= 100_000 && abs(value) < 1e15
    let text =
      switch self {
      case .percent: Self.significant(value * 100, digits: 4) + " %"
      case .automatic where isLarge, .si: Self.prefixed(value, digits: 4)
      case .automatic, .plain: Self.significant(value, digits: 4)
      }
    return text.replacing("−", with: "-")
  }
}
