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

  /// What is to be seen, for those who do not see it: the kind of picture, the finding, numbers.
  public var alternativeText: String {
    let (kind, found) =
      switch content {
      case .plot(let plot): (plot.kindName, plot.finding)
      case .panels(let panels): (panels.kindName, panels.finding)
      case .convolution(let steps): ("Convolution", steps.finding)
      case .images(let grid): ("Images", grid.finding)
      case .confusion(let matrix): ("Confusion matrix", matrix.finding)
      case .chain(let chain): ("Network", chain.finding)
      case .block(let block): ("Block of a network", block.finding)
      case .channels(let stacks): ("Channels of a convolution", stacks.finding)
      case .steps(let steps): ("Steps", steps.finding)
      }
    let head = title.map { "\(kind) “\($0)”" } ?? kind
    // Line breaks and other control characters would break up the sentence.
    let sentence = (head + ": " + (finding ?? found)).unicodeScalars.map { scalar in
      scalar.value < 0x20 ? " " : Character(scalar)
    }
    return String(sentence)
  }
}
