/// A value that code checked against a range: `expect(accuracy, in: 0.97...1)`.
public struct Claim: Codable, Equatable, Sendable {
  /// What was claimed, in words or as the author's label.
  public var label: String?
  /// The value, as printed.
  public var value: String
  /// The range or condition, as printed.
  public var condition: String
  public var holds: Bool

  public init(label: String?, value: String, condition: String, holds: Bool) {
    self.label = label
    self.value = value
    self.condition = condition
    self.holds = holds
  }
}
