extension Chart {
  /// The chart's numbers as a table.
  public var data: ChartTable {
    switch content {
    case .plot(let plot): plot.table
    case .panels(let panels): panels.table
    case .convolution(let steps): steps.table
    case .images(let grid): grid.table
    case .confusion(let matrix): matrix.table
    case .chain(let chain): chain.table
    case .block(let block): block.table
    case .channels(let stacks): stacks.table
    case .steps(let steps): steps.table
    }
  }

  /// What is to be seen, for those who do not see it: the kind of picture, the finding, and numbers
  /// as the picture has them, of at most four significant digits where they are long.
  public var alternativeText: String { words(.spoken) }

  /// The same with numbers as precise as the table's: what one run is compared with another by.
  public var exactText: String { words(.exact) }

  func words(_ wording: Wording) -> String {
    let (kind, found) =
      switch content {
      case .plot(let plot): (plot.kindName, plot.finding(wording))
      case .panels(let panels): (panels.kindName, panels.finding(wording))
      case .convolution(let steps): ("Convolution", steps.finding(wording))
      case .images(let grid): ("Images", grid.finding)
      case .confusion(let matrix): ("Confusion matrix", matrix.finding(wording))
      case .chain(let chain): ("Network", chain.finding)
      case .block(let block): ("Block of a network", block.finding)
      case .channels(let stacks): ("Channels of a convolution", stacks.finding)
      case .steps(let steps): ("Steps", steps.finding(wording))
      }
    let head = title.map { "\(kind) “\($0)”" } ?? kind
    // Line breaks and other control characters would break up the sentence.
    let sentence = (head + ": " + (finding ?? found)).unicodeScalars.map { scalar in
      scalar.value < 0x20 ? " " : Character(scalar)
    }
    return String(sentence)
  }
}
