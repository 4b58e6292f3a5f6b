/// A value that code checked against a range: `expect(accuracy, in: 0.97...1)`.
public struct Claim: Codable, Equatable, Sendable {
  /// What was claimed, in words or as the author's label.
  public var label: String?
  /// The value, as printed; empty for a plain yes or no.
  public var value: String
  /// The range, as printed, such as `in 0.97...1.0`; empty for a plain yes or no.
  public var condition: String
  public var holds: Bool

  public init(label: String?, value: String, condition: String, holds: Bool) {
    self.label = label
    self.value = value
    self.condition = condition
    self.holds = holds
  }
}
