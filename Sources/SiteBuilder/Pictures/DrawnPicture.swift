/// A picture, drawn for the page in both themes.
public struct DrawnPicture: Equatable, Sendable {
  /// PNG files at double resolution, on the page's light and dark background.
  public var light: [UInt8]
  public var dark: [UInt8]
  /// The size at which the page shows the picture, in CSS pixels.
  public var width: Int
  public var height: Int

  public init(light: [UInt8], dark: [UInt8], width: Int, height: Int) {
    self.light = light
    self.dark = dark
    self.width = width
    self.height = height
  }
}
