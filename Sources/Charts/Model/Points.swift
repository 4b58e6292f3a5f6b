/// Points of one series, each a mark of its own.
public struct Points: Codable, Equatable, Sendable, PlotMark {
  /// Their name in the legend.
  public var series: String
  /// Where they stand from left to right.
  public var x: [Double]
  /// How high they stand.
  public var y: [Double]
  /// The name beside each point, or empty.
  public var labels: [String]

  /// The points (`x`, `y`), two sequences of equal length.
  public init(
    _ series: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    labels: [String] = []
  ) {
    self.series = series
    self.x = x.map(\.plotted)
    self.y = y.map(\.plotted)
    self.labels = labels
  }

  /// The points among the marks.
  public var mark: Mark { .points(self) }
}
