/// How a displayed tensor was computed: the last operation and its inputs, sent along while they
/// are small, so that a failing check can say which usual mistake explains the difference.
public struct Provenance: Codable, Equatable, Sendable {
  /// The operation's name as a cell writes it, such as `conv2d`.
  public var operation: String
  /// The operation's settings, such as `["stride": [1, 1], "padding": [0, 0]]`.
  public var settings: [String: [Int]]
  /// The inputs by name, such as `input`, `weight` and `bias`.
  public var inputs: [String: TensorValue]

  public init(operation: String, settings: [String: [Int]], inputs: [String: TensorValue]) {
    self.operation = operation
    self.settings = settings
    self.inputs = inputs
  }
}
