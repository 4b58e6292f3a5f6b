import LessonEvents

/// What a section displayed in a full run that is recorded beside the lesson, so that the page can
/// show it without anybody running it again.
public struct FullRun: Codable, Equatable, Sendable {
  public var circumstances: Circumstances
  /// Some of the code that the results come from has changed since.
  public var isOutdated: Bool
  public var displays: [Shown]

  public init(circumstances: Circumstances, isOutdated: Bool, displays: [Shown]) {
    self.circumstances = circumstances
    self.isOutdated = isOutdated
    self.displays = displays
  }

  /// What a cell displayed as its n-th display, if that was recorded.
  public func display(_ index: Int, ofCell cell: Int) -> Display? {
    displays.first { $0.cell == cell && $0.index == index }?.display
  }

  /// When, where and on what a section ran.
  public struct Circumstances: Codable, Equatable, Sendable {
    /// The day of the run, such as `2026-11-21`.
    public var date: String
    /// Wall-clock seconds of the run, without compiling.
    public var seconds: Double
    /// The processor and how many cores of it there were.
    public var machine: String
    /// The data sets that were read, by the names of their folders.
    public var data: [String]
    /// How many epochs each training had at most; nil for all that the lesson asks for.
    public var epochLimit: Int?

    public init(
      date: String, seconds: Double, machine: String, data: [String], epochLimit: Int? = nil
    ) {
      self.date = date
      self.seconds = seconds
      self.machine = machine
      self.data = data
      self.epochLimit = epochLimit
    }
  }

  /// One display and where it stands: the cell's index within the section, and the display's
  /// within the cell, both counted from 0.
  public struct Shown: Codable, Equatable, Sendable {
    public var cell: Int
    public var index: Int
    public var display: Display

    public init(cell: Int, index: Int, display: Display) {
      self.cell = cell
      self.index = index
      self.display = display
    }
  }
}
