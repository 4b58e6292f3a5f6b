/// A straight line across the plot at one value, such as the accuracy of guessing.
public struct Rule: Codable, Equatable, Sendable, PlotMark {
  /// What the line marks.
  public var label: String
  /// Where it stands.
  public var place: Place

  /// A horizontal line at the height `y`.
  public init(_ label: String, y: some Plottable) {
    self.label = label
    self.place = .y(y.plotted)
  }

  /// A vertical line at `x`.
  public init(_ label: String, x: some Plottable) {
    self.label = label
    self.place = .x(x.plotted)
  }

  /// The rule among the marks.
  public var mark: Mark { .rule(self) }

  /// Where the line stands.
  public enum Place: Codable, Equatable, Sendable {
    case x(Double)
    case y(Double)
  }
}
