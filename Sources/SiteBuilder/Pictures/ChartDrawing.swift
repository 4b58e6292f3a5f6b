/// Draws the charts that events describe.
public protocol ChartDrawing: Sendable {
  /// The chart in both themes, and for a phone where that matters, from the JSON of its model in
  /// `Charts`.
  ///
  /// Throws where the JSON is no chart of this version or where libgd fails.
  func draw(json: String) throws -> DrawnChart
}
