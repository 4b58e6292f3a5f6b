import Foundation
import Tensors

/// The bytes of pictures that the program draws itself, one picture after another.
///
/// All cores take part. Each picture follows from the seed, its part and its index alone, so the
/// same bytes come out in any order.
///
/// - Parameters:
///   - size: the bytes of one picture.
///   - draw: the bytes of the picture with this index, from random numbers of its own.
func drawnPixels(
  count: Int, size: Int, split: Split, seed: UInt64,
  draw: @Sendable (_ index: Int, _ generator: inout Generator) -> [UInt8]
) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: count * size) { buffer, initialized in
    nonisolated(unsafe) let output = buffer
    let piece = 250
    DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { number in
      for index in number * piece..<min((number + 1) * piece, count) {
        let stream = UInt64(index) << 1 | (split == .train ? 0 : 1)
        var generator = Generator(
          seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ stream &* 0xD1B5_4A32_D192_ED03)
        let image = draw(index, &generator)
        for (offset, value) in image.enumerated() { output[index * size + offset] = value }
      }
    }
    initialized = count * size
  }
}

/// Labels that are balanced and in no order: an index's place in a cycle of the classes, shifted.
func drawnLabels(count: Int, classes: Int) -> [Int] {
  (0..<count).map { ($0 * 7 + $0 / classes) % classes }
}
