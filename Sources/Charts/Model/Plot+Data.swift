extension Plot {
  /// One row per category or value of x, one column per series.
  var table: ChartTable {
    bars.isEmpty ? valueTable : barTable
  }

  private var barTable: ChartTable {
    let series = barSeries
    let columns =
      [ChartTable.Column(xAxis.label ?? "", isNumeric: false)]
      + series.map { .init($0 ?? yAxis.label ?? "value", isNumeric: true) }
    let rows = categories.map { category in
      [category]
        + series.map { name in
          bars.first { $0.category == category && $0.series == name }
            .map { yAxis.format.dataText($0.value) } ?? ""
        }
    }
    return ChartTable(columns: columns, rows: rows)
  }

  private var valueTable: ChartTable {
    ChartTable(columns: [], rows: [])
  }

  var kindName: String {
    if !bars.isEmpty { return "Bar chart" }
    if !lines.isEmpty || !bands.isEmpty { return "Line chart" }
    return points.isEmpty ? "Empty chart" : "Scatter chart"
  }

  /// The sentence that the numbers allow.
  var finding: String {
    bars.isEmpty ? "no values." : barFinding
  }

  private var barFinding: String {
    let finite = bars.filter(\.value.isFinite)
    guard let highest = finite.max(by: { $0.value < $1.value }),
      let lowest = finite.min(by: { $0.value < $1.value })
    else { return "no values." }
    let format = yAxis.format
    guard finite.count > 1 else {
      return "\(highest.fullName) \(format.dataText(highest.value))."
    }
    let listed =
      finite.count <= 6
      ? finite.map { "\($0.fullName) \(format.dataText($0.value))" }.joined(separator: ", ") + ". "
      : "\(finite.count) bars. "
    guard highest.value > lowest.value else { return listed + "All are equal." }
    var extremes = "\(highest.fullName) is highest"
    if finite.count > 6 { extremes += " with \(format.dataText(highest.value))" }
    if lowest.value > 0 {
      let ratio = NumberFormat.significant(highest.value / lowest.value, digits: 3)
      extremes += ", \(ratio) times \(lowest.fullName)"
    } else {
      extremes += ", \(lowest.fullName) lowest"
    }
    if finite.count > 6 { extremes += " with \(format.dataText(lowest.value))" }
    return listed + extremes + "."
  }
}

extension Bar {
  /// The category, with the series where there is one.
  fileprivate var fullName: String { series.map { "\(category) (\($0))" } ?? category }
}

extension NumberFormat {
  /// The text of a value in a table or a sentence: up to seven significant digits, a hyphen as
  /// minus sign.
  func dataText(_ value: Double) -> String {
    switch self {
    case .percent: Self.significant(value * 100, digits: 5).replacing("−", with: "-") + " %"
    case .automatic, .plain, .si: Self.significant(value, digits: 7).replacing("−", with: "-")
    }
  }
}
