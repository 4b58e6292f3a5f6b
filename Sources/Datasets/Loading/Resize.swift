import Tensors

/// Brings every picture to one size.
public struct Resize: Transform {
  public let height: Int
  public let width: Int

  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  public func callAsFunction(_ image: PixelImage, using generator: Generator) -> PixelImage {
    image.height == height && image.width == width
      ? image : image.resized(height: height, width: width)
  }
}
