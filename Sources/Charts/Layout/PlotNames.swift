/// The categories and series of a plot with their places, found once for all marks.
struct PlotNames {
  /// Each category once, in the order of its first bar.
  let categories: [String]
  /// The series of bars; one without a name where the bars name none.
  let barSeries: [String?]
  private let categoryIndices: [String: Int]
  private let barSeriesIndices: [String?: Int]
  private let seriesIndices: [String: Int]

  init(_ plot: Plot) {
    categories = plot.categories
    barSeries = plot.barSeries
    categoryIndices = Self.indices(categories)
    barSeriesIndices = Self.indices(barSeries)
    seriesIndices = Self.indices(plot.seriesNames)
  }

  /// The index of a category's place from the left.
  func category(_ name: String) -> Int { categoryIndices[name] ?? 0 }

  /// The index of a series among the bars of one category.
  func barSeries(_ name: String?) -> Int { barSeriesIndices[name] ?? 0 }

  /// The index of a series' color; bars without a series have one that no series has.
  func color(_ name: String?) -> Int { name.flatMap { seriesIndices[$0] } ?? seriesIndices.count }

  private static func indices<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
