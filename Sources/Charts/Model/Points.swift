/// Points of one series, each a mark of its own.
public struct Points: Codable, Equatable, Sendable, PlotMark {
  public var series: String
  public var x: [Double]
  public var y: [Double]
  /// The name beside each point, or empty.
  public var labels: [String]

  public init(
    _ series: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    labels: [String] = []
  ) {
    self.series = series
    self.x = x.map(\.plotted)
    self.y = y.map(\.plotted)
    self.labels = labels
  }

  public var mark: Mark { .points(self) }
}
