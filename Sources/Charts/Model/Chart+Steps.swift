extension Chart {
  /// The most steps that are shown one by one.
  static let mostSteps = 64

  /// Whether the chart is to be seen moving.
  public var isAnimated: Bool { steps.count > 1 }

  /// The single steps of a chart that moves, each a chart with words of its own; none of one that
  /// stands still.
  public var steps: [Chart] {
    switch content {
    case .convolution(let convolution): steps(of: convolution)
    case .steps(let steps): self.steps(of: steps)
    default: []
    }
  }

  private func steps(of convolution: ConvolutionSteps) -> [Chart] {
    guard convolution.view == .animation, (try? convolution.check()) != nil else { return [] }
    return (0..<min(convolution.count, Self.mostSteps)).map { step in
      var shown = convolution
      shown.view = .step(step)
      return showing(.convolution(shown), finding: shown.finding(at: step))
    }
  }

  private func steps(of steps: Steps) -> [Chart] {
    // One alone has nowhere to go.
    guard steps.charts.count > 1, (try? steps.check()) != nil else { return [] }
    return steps.charts.indices.map { step in
      showing(.steps(Steps([steps.charts[step]])), finding: steps.finding(at: step))
    }
  }

  private func showing(_ content: Content, finding: String) -> Chart {
    var chart = self
    chart.content = content
    chart.finding = finding
    return chart
  }
}

extension ConvolutionSteps {
  /// Such as: step 5 of 9, window over rows 1 to 3 and columns 1 to 3, 282 at row 1, column 1.
  fileprivate func finding(at step: Int) -> String {
    let window = window(at: step)
    let (row, column) = (step / outputColumns, step % outputColumns)
    let value = Wording.spoken.text(output[row][column])
    let frame = padding > 0 ? " of the padded input" : ""
    return "step \(step + 1) of \(count): the window lies over rows \(Self.text(window.rows)) and "
      + "columns \(Self.text(window.columns))\(frame), and row \(row), column \(column) of the "
      + "output is \(value)."
  }

  private static func text(_ range: Range<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound - 1)"
  }
}
