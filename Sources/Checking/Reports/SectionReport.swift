import LessonEvents

/// What a section's cells displayed and how its checks ended: all that a page needs beside the
/// document.
public struct SectionReport: Codable, Equatable, Sendable {
  public enum Status: String, Codable, Equatable, Sendable {
    case passed
    /// A check failed, a cell stopped, or the section did not compile.
    case failed
    /// A section that it needs failed.
    case notRun
  }

  public var section: String
  public var status: Status
  /// One for each cell of the section, in order.
  public var cells: [CellReport]
  /// Verdicts on `[9.68](=reduction)` in the section's prose, in the order in which they stand.
  public var proseVerdicts: [Verdict]
  /// What went wrong with the section as a whole, or with a cell; empty where all is well.
  public var problems: [SectionProblem]
  /// Wall-clock seconds of the run that produced this report.
  public var seconds: Double
  /// Taken from the cache instead of run now.
  public var isCached: Bool
  /// The data files that the section read or looked for; the page names the sets that they are of.
  public var dataFiles: [DataFile]
  /// What the section displayed in a recorded full run; nil where this run is one itself.
  public var fullRun: FullRun?

  public init(
    section: String, status: Status, cells: [CellReport], proseVerdicts: [Verdict] = [],
    problems: [SectionProblem] = [], seconds: Double = 0, isCached: Bool = false,
    dataFiles: [DataFile] = [], fullRun: FullRun? = nil
  ) {
    self.section = section
    self.status = status
    self.cells = cells
    self.proseVerdicts = proseVerdicts
    self.problems = problems
    self.seconds = seconds
    self.isCached = isCached
    self.dataFiles = dataFiles
    self.fullRun = fullRun
  }
}
