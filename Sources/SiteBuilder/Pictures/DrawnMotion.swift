/// What a chart that moves has beside its still picture: its single steps and an animation.
public struct DrawnMotion: Equatable, Sendable {
  /// One after another, all of one size.
  public var steps: [Step]
  /// GIF files at double resolution, on the page's light and dark background.
  public var light: [UInt8]
  public var dark: [UInt8]

  /// A step with what it shows in words.
  public struct Step: Equatable, Sendable {
    public var picture: DrawnPicture
    /// The step laid out anew for a phone; nil where `picture` can be read there, too.
    public var narrow: DrawnPicture?
    public var alternative: String

    public init(picture: DrawnPicture, narrow: DrawnPicture? = nil, alternative: String) {
      self.picture = picture
      self.narrow = narrow
      self.alternative = alternative
    }
  }

  public init(steps: [Step], light: [UInt8], dark: [UInt8]) {
    self.steps = steps
    self.light = light
    self.dark = dark
  }
}
