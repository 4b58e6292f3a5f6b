extension Chart {
  /// The same chart with its horizontal axis described; charts without axes stay as they are.
  public func xAxis(
    _ label: String? = nil, scale: Axis.Scale = .linear, range: ClosedRange<Double>? = nil,
    format: NumberFormat = .automatic
  ) -> Chart {
    changingPlot { $0.xAxis = Axis(label, scale: scale, range: range, format: format) }
  }

  /// The same chart with its vertical axis described; charts without axes stay as they are.
  public func yAxis(
    _ label: String? = nil, scale: Axis.Scale = .linear, range: ClosedRange<Double>? = nil,
    format: NumberFormat = .automatic
  ) -> Chart {
    changingPlot { $0.yAxis = Axis(label, scale: scale, range: range, format: format) }
  }

  /// The same chart with the bars of a category on top of one another instead of side by side.
  public func stacked() -> Chart {
    changingPlot { $0.barArrangement = .stacked }
  }

  /// The same chart in a size given in points.
  public func size(width: Double, height: Double) -> Chart {
    var chart = self
    chart.size = Size(width: width, height: height)
    return chart
  }

  /// The same chart with the author's words for what is to be seen in it.
  public func finding(_ sentence: String) -> Chart {
    var chart = self
    chart.finding = sentence
    return chart
  }

  private func changingPlot(_ change: (inout Plot) -> Void) -> Chart {
    guard case .plot(var plot) = content else { return self }
    change(&plot)
    var chart = self
    chart.content = .plot(plot)
    return chart
  }
}
