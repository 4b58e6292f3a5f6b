import LessonEvents

/// A chart, drawn for the page in both themes.
public struct DrawnChart: Equatable, Sendable {
  /// PNG files at double resolution, on the page's light and dark background.
  public var light: [UInt8]
  public var dark: [UInt8]
  /// The size at which the page shows the chart, in CSS pixels.
  public var width: Int
  public var height: Int
  /// What the chart shows, in words, for those who do not see it.
  public var alternative: String
  /// The numbers behind the chart.
  public var table: TableValue?
  /// The steps of a chart that moves; the pictures above then show them all at once.
  public var motion: DrawnMotion?

  public init(
    light: [UInt8], dark: [UInt8], width: Int, height: Int, alternative: String,
    table: TableValue?, motion: DrawnMotion? = nil
  ) {
    self.light = light
    self.dark = dark
    self.width = width
    self.height = height
    self.alternative = alternative
    self.table = table
    self.motion = motion
  }
}
