import Foundation
import Tensors

/// Handwritten-looking digits that the program draws itself, so that every lesson runs offline:
/// 12,000 training and 2,000 test images of 28×28 gray pixels.
///
/// Each image follows from the seed, its part and its index alone, so the same bytes come out in
/// any order and on any number of threads. They are drawn by distance to the strokes and not by
/// libgd, whose lines differ from version to version.
public enum BuiltInDigits {
  public static let trainCount = 12_000
  public static let testCount = 2_000

  /// Draws a part of the set.
  public static func load(split: Split, count: Int? = nil, seed: UInt64 = 1) -> ImageArray {
    let count = count ?? (split == .train ? trainCount : testCount)
    let size = DigitRaster.side * DigitRaster.side
    // Balanced and in no order: the label is the index's place in a cycle of ten, shifted.
    let labels = (0..<count).map { ($0 * 7 + $0 / 10) % 10 }
    let pixels = [UInt8](unsafeUninitializedCapacity: count * size) { buffer, initialized in
      nonisolated(unsafe) let output = buffer
      let piece = 250
      DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { number in
        for index in number * piece..<min((number + 1) * piece, count) {
          let image = draw(labels[index], split: split, index: index, seed: seed)
          for (offset, value) in image.enumerated() { output[index * size + offset] = value }
        }
      }
      initialized = count * size
    }
    do {
      return try ImageArray(
        name: "built-in digits, \(split.title)",
        classNames: MNIST.classNames, channels: 1, height: DigitRaster.side,
        width: DigitRaster.side, pixels: pixels, labels: labels)
    } catch {
      fatalError("the built-in digits do not fit together: \(error)")
    }
  }

  private static func draw(_ digit: Int, split: Split, index: Int, seed: UInt64) -> [UInt8] {
    let stream = UInt64(index) << 1 | (split == .train ? 0 : 1)
    var generator = Generator(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ stream &* 0xD1B5_4A32_D192_ED03)
    let variants = DigitSkeletons.variants(of: digit)
    let strokes = variants[Int.random(in: 0..<variants.count, using: &generator)]
    let hand = DigitHand(using: &generator)
    var raster = DigitRaster()
    for line in hand.write(strokes, using: &generator) { raster.add(line) }
    let image = raster.coverage(radius: hand.radius, ink: hand.ink)
    return image.map { value in
      let noise = Float.random(in: -0.06...0.06, using: &generator)
      return UInt8(min(max((value + (value > 0.02 ? noise : max(noise, 0) / 2)) * 255, 0), 255))
    }
  }
}
