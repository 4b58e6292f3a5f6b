/// What an axis says: its label, its scale and how its numbers are written.
public struct Axis: Codable, Equatable, Sendable {
  /// What is measured along it, with its unit.
  public var label: String?
  /// How values become distances.
  public var scale: Scale
  /// The values at its ends; nil where the data decide.
  public var range: ClosedRange<Double>?
  /// How its numbers are written.
  public var format: NumberFormat

  /// An axis; without a range the data decide where it ends.
  public init(
    _ label: String? = nil, scale: Scale = .linear, range: ClosedRange<Double>? = nil,
    format: NumberFormat = .automatic
  ) {
    self.label = label
    self.scale = scale
    self.range = range
    self.format = format
  }

  /// How values become distances.
  public enum Scale: String, Codable, Sendable {
    /// Equal differences are equal distances.
    case linear
    /// Equal ratios are equal distances; only positive values have a place.
    case log
  }
}
