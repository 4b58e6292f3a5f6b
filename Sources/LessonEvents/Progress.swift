/// How far a long computation has come.
public struct Progress: Codable, Equatable, Sendable {
  public var label: String
  /// Between 0 and 1.
  public var fraction: Double
  /// Figures to show beside the bar, such as `loss 0.31 · 41,200 images/s`.
  public var detail: String
  /// Seconds left, as estimated by the computation itself.
  public var secondsLeft: Double?

  public init(label: String, fraction: Double, detail: String, secondsLeft: Double? = nil) {
    self.label = label
    self.fraction = fraction
    self.detail = detail
    self.secondsLeft = secondsLeft
  }
}
