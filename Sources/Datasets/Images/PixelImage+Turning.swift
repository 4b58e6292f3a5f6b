extension PixelImage {
  /// The picture as it was meant to be seen, from how the camera was held, 1 to 8 as Exif counts.
  func upright(orientation: Int) -> PixelImage {
    switch orientation {
    case 2: flippedHorizontally()
    case 3: flippedHorizontally().flippedVertically()
    case 4: flippedVertically()
    case 5: transposed()
    case 6: transposed().flippedHorizontally()
    case 7: transposed().flippedHorizontally().flippedVertically()
    case 8: transposed().flippedVertically()
    default: self
    }
  }

  /// The picture upside down, mirrored.
  func flippedVertically() -> PixelImage {
    var result = self
    for channel in 0..<channels {
      for row in 0..<height {
        let source = (channel * height + height - 1 - row) * width
        let target = (channel * height + row) * width
        result.pixels.replaceSubrange(
          target..<target + width, with: pixels[source..<source + width])
      }
    }
    return result
  }

  /// Rows become columns.
  func transposed() -> PixelImage {
    var result = [UInt8](repeating: 0, count: pixels.count)
    for channel in 0..<channels {
      for row in 0..<height {
        for column in 0..<width {
          result[(channel * width + column) * height + row] =
            pixels[(channel * height + row) * width + column]
        }
      }
    }
    return PixelImage(channels: channels, height: width, width: height, pixels: result)
  }
}
