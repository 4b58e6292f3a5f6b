import Tensors

/// A picture of bytes, one plane after another as tensors have it: `[channels, height, width]`.
public struct PixelImage: Equatable, Sendable {
  public let channels: Int
  public let height: Int
  public let width: Int
  /// Values in 0...255, `channels * height * width` of them.
  public var pixels: [UInt8]

  /// Traps where the number of pixels does not fit the size.
  public init(channels: Int, height: Int, width: Int, pixels: [UInt8]) {
    require(
      pixels.count == channels * height * width,
      "an image of \(channels)×\(height)×\(width) needs \(channels * height * width) pixels,"
        + " not \(pixels.count)")
    self.channels = channels
    self.height = height
    self.width = width
    self.pixels = pixels
  }

  /// The picture as a tensor `[channels, height, width]` with values in 0...1.
  public var tensor: Tensor {
    Tensor(pixels.map { Float($0) / 255 }, shape: [channels, height, width])
  }
}
