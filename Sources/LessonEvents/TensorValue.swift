import Foundation

/// A tensor's shape and values as plain data.
///
/// In JSON the values are the base64 of little-endian Float32, so that every bit arrives,
/// NaN and infinities included.
public struct TensorValue: Equatable, Sendable {
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

extension TensorValue: Codable {
  private enum CodingKeys: String, CodingKey { case shape, values }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    guard let values else { return }
    var bytes = Data(capacity: values.count * 4)
    for value in values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    try container.encode(bytes.base64EncodedString(), forKey: .values)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shape = try container.decode([Int].self, forKey: .shape)
    guard let text = try container.decodeIfPresent(String.self, forKey: .values) else { return }
    guard let bytes = Data(base64Encoded: text), bytes.count == shape.reduce(4, *) else {
      throw DecodingError.dataCorruptedError(
        forKey: .values, in: container,
        debugDescription: "the values of a tensor of shape \(shape) are no base64 of that size")
    }
    values = stride(from: 0, to: bytes.count, by: 4).map { start in
      let pattern = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * $1) }
      return Float(bitPattern: pattern)
    }
  }
}
