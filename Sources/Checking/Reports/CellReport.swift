import LessonEvents

/// What one cell printed and displayed, in order, with the verdicts.
public struct CellReport: Codable, Equatable, Sendable {
  public enum Status: String, Codable, Equatable, Sendable {
    case ran
    case failed
    /// The section stopped before it came to this cell.
    case notRun
    /// A `norun` or shared cell, which is only compiled.
    case compiled
  }

  /// The cell's index within the section.
  public var cell: Int
  public var status: Status
  public var outputs: [Output]

  public init(cell: Int, status: Status, outputs: [Output] = []) {
    self.cell = cell
    self.status = status
    self.outputs = outputs
  }

  public enum Output: Codable, Equatable, Sendable {
    /// Standard output and error, as bytes read as UTF-8 with replacement characters.
    case printed(String)
    case display(Display, Verdict)
    /// `expect(…)` in code: a checked claim.
    case claim(Claim, Verdict)
    /// The message of a `fails` or `traps` cell and whether it was the expected one.
    case message(String, Verdict)
  }
}
