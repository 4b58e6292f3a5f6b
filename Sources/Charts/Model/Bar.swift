/// A bar over one category, as high as its value.
public struct Bar: Codable, Equatable, Sendable, PlotMark {
  public var category: String
  public var value: Double
  /// The series it belongs to, which gives it its color; nil where there is only one.
  public var series: String?

  public init(_ category: String, _ value: some Plottable, series: String? = nil) {
    self.category = category
    self.value = value.plotted
    self.series = series
  }

  public var mark: Mark { .bar(self) }
}
