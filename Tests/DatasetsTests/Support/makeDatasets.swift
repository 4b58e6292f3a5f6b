import Tensors
import Testing

@testable import Datasets

/// `count` gray images of 2×3 pixels; image i is filled with i, its label is i modulo `classes`.
func numberedImages(_ count: Int, classes: Int = 3) throws -> ImageArray {
  try ImageArray(
    name: "numbers", classNames: (0..<classes).map(String.init), channels: 1, height: 2, width: 3,
    pixels: (0..<count).flatMap { [UInt8](repeating: UInt8($0), count: 6) },
    labels: (0..<count).map { $0 % classes })
}

/// The same pictures as another data set, but never in memory as a whole.
struct Lazy: Dataset {
  let base: ImageArray
  /// The index of a picture that cannot be read.
  var broken: Int?

  var name: String { base.name }
  var count: Int { base.count }
  var classNames: [String] { base.classNames }
  func label(at index: Int) -> Int { base.label(at: index) }
  func image(at index: Int) throws(DatasetError) -> PixelImage {
    if index == broken { throw DatasetError(path: "photo \(index)", reason: "it is torn") }
    return base.image(at: index)
  }
}

/// Two pictures of different sizes.
struct Uneven: Dataset {
  let name = "uneven"
  let count = 2
  let classNames = ["a"]
  func label(at index: Int) -> Int { 0 }
  func image(at index: Int) -> PixelImage {
    PixelImage(
      channels: 1, height: 1 + index, width: 2,
      pixels: [UInt8](repeating: 0, count: 2 * (1 + index)))
  }
}

/// Adds a random number to every pixel.
struct RandomShade: Transform {
  func callAsFunction(_ image: PixelImage, using generator: Generator) -> PixelImage {
    var generator = generator
    let shade = UInt8.random(in: 0...100, using: &generator)
    var result = image
    result.pixels = image.pixels.map { $0 &+ shade }
    return result
  }
}
