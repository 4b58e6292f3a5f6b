/// A matrix as a map of colors, with a bar that says which color is which value.
public struct HeatMap: Codable, Equatable, Sendable {
  /// Above the map.
  public var name: String?
  /// Rows from top to bottom, all of equal length.
  public var values: [[Double]]
  /// The values of the first and last color; nil where the data decide.
  public var range: ClosedRange<Double>?

  /// Values of both signs get two hues that meet at 0.
  public init(
    _ values: [[some Plottable]], _ name: String? = nil, range: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.values = values.map { $0.map(\.plotted) }
    self.range = range
  }
}
