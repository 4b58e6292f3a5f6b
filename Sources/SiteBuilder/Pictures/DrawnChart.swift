import LessonEvents

/// A chart, drawn for the page.
public struct DrawnChart: Equatable, Sendable {
  public var picture: DrawnPicture
  /// The chart laid out anew for a phone; nil where `picture` can be read there, too.
  public var narrow: DrawnPicture?
  /// What the chart shows, in words, for those who do not see it.
  public var alternative: String
  /// The numbers behind the chart.
  public var table: TableValue?
  /// The steps of a chart that moves; the pictures above then show them all at once.
  public var motion: DrawnMotion?

  public init(
    picture: DrawnPicture, narrow: DrawnPicture? = nil, alternative: String, table: TableValue?,
    motion: DrawnMotion? = nil
  ) {
    self.picture = picture
    self.narrow = narrow
    self.alternative = alternative
    self.table = table
    self.motion = motion
  }
}
