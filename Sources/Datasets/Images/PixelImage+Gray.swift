extension PixelImage {
  /// The picture in one channel, weighted as the eye sees brightness: 0.299 red + 0.587 green +
  /// 0.114 blue. Traps unless there are one or three channels.
  public func gray() -> PixelImage {
    require(
      channels == 1 || channels == 3,
      "gray() needs a picture of 1 or 3 channels, not \(channels)")
    guard channels == 3 else { return self }
    let plane = height * width
    let mixed = (0..<plane).map { (place: Int) -> UInt8 in
      let red = 299 * Int(pixels[place])
      let green = 587 * Int(pixels[plane + place])
      let blue = 114 * Int(pixels[2 * plane + place])
      return UInt8((red + green + blue + 500) / 1_000)
    }
    return PixelImage(channels: 1, height: height, width: width, pixels: mixed)
  }

  /// The picture in three channels; a gray one has the same in each. Traps unless there are one or
  /// three channels.
  public func color() -> PixelImage {
    require(
      channels == 1 || channels == 3,
      "color() needs a picture of 1 or 3 channels, not \(channels)")
    guard channels == 1 else { return self }
    return PixelImage(
      channels: 3, height: height, width: width, pixels: pixels + pixels + pixels)
  }
}
