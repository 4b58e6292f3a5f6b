/// What a chart that moves has beside its still picture: its single steps and an animation.
public struct DrawnMotion: Equatable, Sendable {
  /// One after another.
  public var steps: [Step]
  /// GIF files at double resolution, on the page's light and dark background.
  public var light: [UInt8]
  public var dark: [UInt8]
  /// The size at which the page shows each step, in CSS pixels.
  public var width: Int
  public var height: Int

  /// A step as PNG files, with what it shows in words.
  public struct Step: Equatable, Sendable {
    public var light: [UInt8]
    public var dark: [UInt8]
    public var alternative: String

    public init(light: [UInt8], dark: [UInt8], alternative: String) {
      self.light = light
      self.dark = dark
      self.alternative = alternative
    }
  }

  public init(steps: [Step], light: [UInt8], dark: [UInt8], width: Int, height: Int) {
    self.steps = steps
    self.light = light
    self.dark = dark
    self.width = width
    self.height = height
  }
}
