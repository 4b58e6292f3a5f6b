import Foundation
import Tensors

/// The types of numbers that are read: 32-bit floats, and the 64-bit integers of counters.
enum SafetensorsType: String {
  case float32 = "F32"
  case int64 = "I64"

  /// Bytes of one number.
  var size: Int {
    switch self {
    case .float32: 4
    case .int64: 8
    }
  }

  /// The numbers in `bytes`.
  func floats(_ bytes: UnsafeRawBufferPointer) -> [Float] {
    stride(from: 0, to: bytes.count, by: size).map { place in
      switch self {
      case .float32:
        Float(
          bitPattern: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
      case .int64:
        Float(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)))
      }
    }
  }

  /// The bytes of `values`.
  func bytes(_ values: [Float]) -> Data {
    var data = Data(capacity: values.count * size)
    for value in values {
      switch self {
      case .float32:
        withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      case .int64: withUnsafeBytes(of: Int64(value).littleEndian) { data.append(contentsOf: $0) }
      }
    }
    return data
  }
}
