import Tensors

/// Mirrors every second picture, by chance.
public struct RandomHorizontalFlip: Transform {
  public let probability: Float

  public init(probability: Float = 0.5) {
    self.probability = probability
  }

  public func callAsFunction(_ image: PixelImage, using generator: Generator) -> PixelImage {
    var generator = generator
    return .random(in: 0..<1, using: &generator) < probability
      ? image.flippedHorizontally() : image
  }
}
