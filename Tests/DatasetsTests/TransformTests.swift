import Tensors
import Testing

@testable import Datasets

@Suite("Transforms")
struct TransformTests {
  /// A picture of random bytes.
  private func random(_ channels: Int, _ height: Int, _ width: Int, seed: UInt64 = 1) -> PixelImage
  {
    PixelImage(
      channels: channels, height: height, width: width,
      pixels: noise(channels * height * width, seed: seed))
  }

  private func mean(_ image: PixelImage) -> Double {
    Double(image.pixels.reduce(0) { $0 + Int($1) }) / Double(image.pixels.count)
  }

  /// The triangle filter by its definition: for each new pixel, all old pixels weighted by their
  /// distance in both directions.
  private func naive(_ image: PixelImage, _ height: Int, _ width: Int) -> [Double] {
    func weights(_ old: Int, _ new: Int, _ position: Int) -> [Double] {
      let scale = Double(old) / Double(new)
      let center = (Double(position) + 0.5) * scale
      let raw = (0..<old).map { max(0, 1 - abs(Double($0) + 0.5 - center) / max(scale, 1)) }
      return raw.map { $0 / raw.reduce(0, +) }
    }
    var result: [Double] = []
    for channel in 0..<image.channels {
      for y in 0..<height {
        for x in 0..<width {
          var sum = 0.0
          for (row, down) in weights(image.height, height, y).enumerated() {
            for (column, across) in weights(image.width, width, x).enumerated() {
              let index = (channel * image.height + row) * image.width + column
              sum += down * across * Double(image.pixels[index])
            }
          }
          result.append(sum)
        }
      }
    }
    return result
  }

  static let sizes = [(5, 5), (10, 10), (3, 7), (1, 1), (16, 2), (9, 4)]

  @Test("resizing agrees with the filter's definition", arguments: sizes)
  func definition(height: Int, width: Int) {
    let image = random(2, 9, 6)
    let resized = image.resized(height: height, width: width)
    #expect([resized.channels, resized.height, resized.width] == [2, height, width])
    let expected = naive(image, height, width)
    #expect(zip(resized.pixels, expected).allSatisfy { abs(Double($0) - $1) < 0.502 })
  }

  @Test("an even picture stays even at any size", arguments: sizes)
  func constant(height: Int, width: Int) {
    let image = PixelImage(
      channels: 3, height: 7, width: 5, pixels: [UInt8](repeating: 93, count: 105))
    #expect(image.resized(height: height, width: width).pixels.allSatisfy { $0 == 93 })
  }

  @Test("a picture at its own size stays as it is")
  func identity() {
    let image = random(3, 11, 13)
    #expect(image.resized(height: 11, width: 13) == image)
    #expect(Resize(11, 13)(image, using: Generator(seed: 0)) == image)
  }

  @Test("half the size: pairs are averaged with their neighbors, the mean stays")
  func half() {
    let line = PixelImage(channels: 1, height: 1, width: 4, pixels: [0, 0, 80, 80])
    // Weights 1, 3, 3, 1 around the middle of each pair, cut at the ends.
    #expect(line.resized(height: 1, width: 2).pixels == [11, 69])
    let image = random(1, 40, 40)
    #expect(abs(mean(image.resized(height: 20, width: 20)) - mean(image)) < 2)
  }

  @Test("flipping twice changes nothing, flipping once mirrors each row")
  func flip() {
    let image = PixelImage(channels: 2, height: 1, width: 3, pixels: [1, 2, 3, 4, 5, 6])
    #expect(image.flippedHorizontally().pixels == [3, 2, 1, 6, 5, 4])
    let other = random(3, 4, 5)
    #expect(other.flippedHorizontally().flippedHorizontally() == other)
  }

  @Test("a flip comes with its probability", arguments: [0, 0.25, 1] as [Float])
  func probability(probability: Float) {
    let image = random(1, 1, 2)
    let generator = Generator(seed: 4)
    let flips = (0..<1000).count { _ in
      RandomHorizontalFlip(probability: probability)(image, using: generator) != image
    }
    #expect(abs(Float(flips) / 1000 - probability) < 0.05)
  }

  @Test("a random crop has the size asked for and repeats with its seed")
  func crop() {
    let image = random(3, 30, 50)
    let crop = RandomResizedCrop(12)
    func crops(_ seed: UInt64) -> [PixelImage] {
      let generator = Generator(seed: seed)
      return (0..<20).map { _ in crop(image, using: generator) }
    }
    #expect(crops(1).allSatisfy { [$0.channels, $0.height, $0.width] == [3, 12, 12] })
    #expect(crops(1) == crops(1))
    #expect(Set(crops(1).map(\.pixels)).count == 20)
  }

  @Test("a crop of everything is a resize")
  func wholeCrop() {
    let image = random(3, 20, 20)
    let crop = RandomResizedCrop(10, scale: 1...1, ratio: 1...1)
    #expect(crop(image, using: Generator(seed: 1)) == image.resized(height: 10, width: 10))
  }

  @Test("a picture too narrow for any rectangle gives its middle")
  func narrow() {
    let pixels = (0..<50).map { UInt8($0 < 20 ? 0 : $0 < 30 ? 100 : 200) }
    let image = PixelImage(channels: 1, height: 1, width: 50, pixels: pixels)
    let crop = RandomResizedCrop(4, scale: 1...1, ratio: 1...1)
    #expect(crop(image, using: Generator(seed: 1)).pixels == [UInt8](repeating: 100, count: 16))
  }
}
