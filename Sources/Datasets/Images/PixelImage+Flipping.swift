extension PixelImage {
  /// The picture as a mirror shows it.
  public func flippedHorizontally() -> PixelImage {
    var result = self
    for row in 0..<channels * height {
      result.pixels[row * width..<(row + 1) * width].reverse()
    }
    return result
  }
}
