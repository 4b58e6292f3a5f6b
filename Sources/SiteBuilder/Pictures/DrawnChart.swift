import LessonEvents

/// A chart as the page shows it.
public struct DrawnChart: Equatable, Sendable {
  /// The whole chart.
  public var picture: ChartPicture
  /// The numbers behind the chart.
  public var table: TableValue?
  /// Where the chart shows a process: one picture for each step, else empty.
  public var steps: [ChartPicture]

  public init(picture: ChartPicture, table: TableValue?, steps: [ChartPicture] = []) {
    self.picture = picture
    self.table = table
    self.steps = steps
  }
}
