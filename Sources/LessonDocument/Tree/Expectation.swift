/// An `expect` fence: what a display, or the end of a cell, must be.
public struct Expectation: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable {
    /// `expect`: the display's values or text.
    case values
    /// `expect shape`: the displayed tensor's shape.
    case shape
    /// `expect error`: part of the compiler's message for a `fails` cell.
    case error
    /// `expect trap`: part of the message with which a `traps` cell stops.
    case trap
    /// `expect varies`: shown and not compared.
    case varies
  }

  public var kind: Kind
  /// From `recorded` on the fence: what a full run displays here is kept beside the lesson.
  public var isRecorded: Bool
  /// From `atol=` on the fence.
  public var absoluteTolerance: Double?
  /// From `rtol=` on the fence.
  public var relativeTolerance: Double?
  /// The text between the fences.
  public var body: String
  /// The body, read.
  public var pattern: ExpectedPattern
  /// The lines of the body, without the fence.
  public var bodyRange: SourceRange
  /// The whole fence.
  public var range: SourceRange

  public init(
    kind: Kind, isRecorded: Bool = false, absoluteTolerance: Double?, relativeTolerance: Double?,
    body: String, pattern: ExpectedPattern, bodyRange: SourceRange, range: SourceRange
  ) {
    self.kind = kind
    self.isRecorded = isRecorded
    self.absoluteTolerance = absoluteTolerance
    self.relativeTolerance = relativeTolerance
    self.body = body
    self.pattern = pattern
    self.bodyRange = bodyRange
    self.range = range
  }
}
