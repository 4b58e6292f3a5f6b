import Tensors

/// Handwritten-looking digits that the program draws itself, so that every lesson runs offline:
/// 12,000 training and 2,000 test images of 28×28 gray pixels.
///
/// They are drawn by distance to the strokes and not by libgd, whose lines differ from version to
/// version.
public enum BuiltInDigits {
  public static let trainCount = 12_000
  public static let testCount = 2_000

  /// Draws a part of the set.
  public static func load(split: Split, count: Int? = nil, seed: UInt64 = 1) -> ImageArray {
    let count = count ?? (split == .train ? trainCount : testCount)
    let labels = drawnLabels(count: count, classes: 10)
    let pixels = drawnPixels(
      count: count, size: DigitRaster.side * DigitRaster.side, split: split, seed: seed
    ) { index, generator in draw(labels[index], using: &generator) }
    do {
      return try ImageArray(
        name: "built-in digits, \(split.title)",
        classNames: MNIST.classNames, channels: 1, height: DigitRaster.side,
        width: DigitRaster.side, pixels: pixels, labels: labels)
    } catch {
      fatalError("the built-in digits do not fit together: \(error)")
    }
  }

  private static func draw(_ digit: Int, using generator: inout Generator) -> [UInt8] {
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
