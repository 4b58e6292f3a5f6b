/// A band between a lower and an upper value, such as the spread over seeds around a line.
public struct Band: Codable, Equatable, Sendable, PlotMark {
  /// The series it belongs to: a line of the same name has the same color.
  public var series: String
  /// Where the values stand, as many as `lower` and `upper`.
  public var x: [Double]
  /// The lower edge.
  public var lower: [Double]
  /// The upper edge.
  public var upper: [Double]

  /// A band at 1, 2, 3, …, as in a value per epoch.
  public init(
    _ series: String, from lower: some Sequence<some Plottable>,
    to upper: some Sequence<some Plottable>
  ) {
    let values = lower.map(\.plotted)
    self.init(series, x: values.indices.map { $0 + 1 }, from: values, to: upper)
  }

  /// A band over the places `x`, three sequences of equal length.
  public init(
    _ series: String, x: some Sequence<some Plottable>, from lower: some Sequence<some Plottable>,
    to upper: some Sequence<some Plottable>
  ) {
    self.series = series
    self.x = x.map(\.plotted)
    self.lower = lower.map(\.plotted)
    self.upper = upper.map(\.plotted)
  }

  /// The band among the marks.
  public var mark: Mark { .band(self) }
}
