/// Marks between two axes.
public struct Plot: Codable, Equatable, Sendable {
  public var marks: [Mark]
  public var xAxis: Axis
  public var yAxis: Axis
  public var barArrangement: BarArrangement

  public init(
    marks: [Mark], xAxis: Axis = Axis(), yAxis: Axis = Axis(),
    barArrangement: BarArrangement = .grouped
  ) {
    self.marks = marks
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.barArrangement = barArrangement
  }

  /// Where the bars of several series stand that share a category.
  public enum BarArrangement: String, Codable, Sendable {
    case grouped, stacked
  }
}
