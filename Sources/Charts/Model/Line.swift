/// A line through the values of one series.
public struct Line: Codable, Equatable, Sendable, PlotMark {
  /// Its name in the legend.
  public var series: String
  /// Where the values stand.
  public var x: [Double]
  /// The values; the line has a gap where one is not finite.
  public var y: [Double]
  /// Whether each value has a disc; nil where the number of values decides.
  public var hasMarkers: Bool?
  /// Which value is ringed and written out, or nil.
  public var best: Best?
  /// Whether the line is dashed.
  public var isDashed: Bool

  /// A line through `y` at 1, 2, 3, …, as in a value per epoch.
  public init(_ series: String, _ y: some Sequence<some Plottable>) {
    let values = y.map(\.plotted)
    self.init(series, x: values.indices.map { $0 + 1 }, y: values)
  }

  /// A line through the points (`x`, `y`), two sequences of equal length.
  public init(
    _ series: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) {
    self.series = series
    self.x = x.map(\.plotted)
    self.y = y.map(\.plotted)
    self.isDashed = false
  }

  /// The line among the marks.
  public var mark: Mark { .line(self) }

  /// Which value of a line is the good one, and marked.
  public enum Best: String, Codable, Sendable {
    case highest, lowest
  }
}

extension Line {
  /// The same line with a disc on each value, or on none.
  public func markers(_ isShown: Bool = true) -> Line {
    var line = self
    line.hasMarkers = isShown
    return line
  }

  /// The same line with its best value ringed and written out.
  public func markingBest(_ best: Best) -> Line {
    var line = self
    line.best = best
    return line
  }

  /// The same line, dashed.
  public func dashed() -> Line {
    var line = self
    line.isDashed = true
    return line
  }
}
