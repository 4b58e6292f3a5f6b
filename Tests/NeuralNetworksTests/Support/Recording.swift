import Foundation
import Tensors

/// Loads what a Python script recorded from PyTorch into `Recordings/`.
struct Recording<Case: Decodable & Sendable>: Decodable, Sendable {
  var cases: [Case]

  /// Reads a recording from beside the tests.
  static func load(_ name: String) throws -> [Case] {
    let file = recordings.appending(path: "\(name).json")
    return try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file)).cases
  }
}

/// The folder with what PyTorch computed; its README says how to renew it.
let recordings = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Recordings")

/// A tensor as a shape and the base64 of little-endian floats.
struct RecordedTensor: Decodable, Sendable {
  var shape: [Int]
  var values: Data

  var tensor: Tensor {
    let numbers = stride(from: 0, to: values.count, by: 4).map { start in
      values.withUnsafeBytes {
        Float(
          bitPattern: UInt32(
            littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
      }
    }
    return Tensor(numbers, shape: shape)
  }
}
