/// A tensor's shape and values as plain data.
///
/// In JSON the values are the base64 of little-endian Float32, so that every bit arrives,
/// NaN and infinities included.
public struct TensorValue: Codable, Equatable, Sendable {
  /// The most elements of which values travel in an event.
  public static let largestCount = 65_536

  public var shape: [Int]
  /// The values in row-major order; nil where there are more than `largestCount`.
  public var values: [Float]?

  public init(shape: [Int], values: [Float]?) {
    self.shape = shape
    self.values = values
  }

  /// How many elements the shape has; 1 for a scalar.
  public var count: Int { shape.reduce(1, *) }
}
