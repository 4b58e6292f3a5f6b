import Foundation
import Tensors

/// Cuts a random rectangle out of the picture and brings it to a square: the network sees the
/// subject at many sizes and places.
///
/// Area and aspect ratio are drawn as in the GoogLeNet paper (Szegedy et al. 2015, section 6).
public struct RandomResizedCrop: Transform {
  public let side: Int
  /// The rectangle's share of the picture's area.
  public let scale: ClosedRange<Float>
  /// Width over height.
  public let ratio: ClosedRange<Float>

  public init(
    _ side: Int, scale: ClosedRange<Float> = 0.08...1, ratio: ClosedRange<Float> = 0.75...4 / 3
  ) {
    self.side = side
    self.scale = scale
    self.ratio = ratio
  }

  public func callAsFunction(_ image: PixelImage, using generator: Generator) -> PixelImage {
    var generator = generator
    for _ in 0..<10 {
      let area = Float(image.height * image.width) * .random(in: scale, using: &generator)
      let aspect = exp(
        Float.random(in: log(ratio.lowerBound)...log(ratio.upperBound), using: &generator))
      let width = Int((area * aspect).squareRoot().rounded())
      let height = Int((area / aspect).squareRoot().rounded())
      guard width > 0, height > 0, width <= image.width, height <= image.height else { continue }
      return image.cropped(
        top: .random(in: 0...image.height - height, using: &generator),
        left: .random(in: 0...image.width - width, using: &generator),
        height: height, width: width, toHeight: side, width: side)
    }
    // No rectangle fitted: take the largest square in the middle.
    let square = min(image.height, image.width)
    return image.cropped(
      top: (image.height - square) / 2, left: (image.width - square) / 2, height: square,
      width: square, toHeight: side, width: side)
  }
}
