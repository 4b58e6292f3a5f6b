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

  /// The bytes of `values`. Counters that are no numbers become 0.
  func bytes(_ values: [Float]) -> Data {
    switch self {
    case .float32:
      values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
    case .int64:
      values.map { (Int64(exactly: $0) ?? 0).littleEndian }.withUnsafeBytes { Data($0) }
    }
  }
}
