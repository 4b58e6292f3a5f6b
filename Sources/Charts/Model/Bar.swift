/// A bar over one category, as high as its value.
public struct Bar: Codable, Equatable, Sendable, PlotMark {
  /// What the bar stands for, written below it.
  public var category: String
  /// How high it is; below 0 it hangs.
  public var value: Double
  /// The series it belongs to, which gives it its color; nil where there is only one.
  public var series: String?

  /// A bar of `value` over `category`.
  public init(_ category: String, _ value: some Plottable, series: String? = nil) {
    self.category = category
    self.value = value.plotted
    self.series = series
  }

  /// The bar among the marks.
  public var mark: Mark { .bar(self) }
}
