extension Chart {
  /// The chart's numbers as a table.
  public var data: ChartTable {
    switch content {
    case .plot(let plot): plot.table
    }
  }

  /// What is to be seen, for those who do not see it: the kind of picture, the finding, numbers.
  public var alternativeText: String {
    let head = title.map { "\(kindName) “\($0)”" } ?? kindName
    return head + ": " + (finding ?? foundInNumbers)
  }

  private var kindName: String {
    switch content {
    case .plot(let plot): plot.kindName
    }
  }

  private var foundInNumbers: String {
    switch content {
    case .plot(let plot): plot.finding
    }
  }
}
