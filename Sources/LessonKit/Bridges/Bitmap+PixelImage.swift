import Charts
import Datasets

extension Bitmap {
  /// A picture of a data set, gray or in color; of other numbers of channels the first is shown.
  public init(_ picture: PixelImage) {
    let size = picture.height * picture.width
    let planes = picture.channels == 3 ? [0, size, 2 * size] : [0, 0, 0]
    let pixels = (0..<size).flatMap { index in planes.map { picture.pixels[$0 + index] } }
    self.init(width: picture.width, height: picture.height, pixels: pixels)
  }
}
