/// Marks between two axes.
public struct Plot: Codable, Equatable, Sendable {
  /// In the order of drawing within each kind.
  public var marks: [Mark]
  /// The horizontal axis.
  public var xAxis: Axis
  /// The vertical axis.
  public var yAxis: Axis
  /// Where bars stand that share a category.
  public var barArrangement: BarArrangement

  /// A plot of marks.
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
