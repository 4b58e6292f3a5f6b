extension Steps {
  /// Throws where there are more steps than anybody would go through.
  func check() throws(ChartError) {
    guard charts.count <= Chart.mostSteps else {
      throw .inconsistent(
        "Steps: \(charts.count) charts are too many to be looked at one by one; "
          + "give at most \(Chart.mostSteps).")
    }
  }

  /// The most steps of which each is told in words.
  private static let mostTold = 6

  /// Such as: 2 steps. 1: Number grid “before”: 1×2: 1 2. 2: Number grid “after”: 1×2: 2 4.
  func finding(_ wording: Wording) -> String {
    let told = charts.count <= Self.mostTold ? Array(charts.indices) : [0, charts.count - 1]
    guard !told.isEmpty else { return "no steps." }
    let sentences = told.map { "\($0 + 1): \(charts[$0].words(wording))" }
    let count = charts.count == 1 ? "1 step" : "\(charts.count) steps"
    return count + (told.count < charts.count ? ", the first and the last of them: " : ". ")
      + sentences.joined(separator: " ")
  }

  /// Such as: step 2 of 3: Number grid “after”: 1×2: 2 4.
  func finding(at step: Int) -> String {
    "step \(step + 1) of \(charts.count): \(charts[step].alternativeText)"
  }

  /// The rows of all steps one below the other; none where the steps have different columns.
  var table: ChartTable {
    let tables = charts.map(\.data)
    guard let columns = tables.first?.columns, !columns.isEmpty,
      tables.allSatisfy({ $0.columns == columns })
    else { return ChartTable(columns: [], rows: []) }
    let rows = zip(charts.indices, tables).flatMap { index, table in
      table.rows.map { [charts[index].title ?? "\(index + 1)"] + $0 }
    }
    return ChartTable(columns: [.init("step", isNumeric: false)] + columns, rows: rows)
  }
}
