import Foundation
import Tensors

/// A tensor as a shape and the base64 of little-endian floats.
struct RecordedTensor: Decodable, Sendable {
  var shape: [Int]
  var values: Data

  var tensor: Tensor {
    let numbers = stride(from: 0, to: values.count, by: 4).map { start in
      let bits = values[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Float(bitPattern: bits)
    }
    return Tensor(numbers, shape: shape)
  }
}
