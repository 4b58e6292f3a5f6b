/// What messages call a section's program and its parts: a lesson has cells, an exercise has the
/// reader's code.
public struct ProgramWords: Sendable {
  /// The code that somebody wrote.
  public var cell: String
  /// The whole that is limited and reported on.
  public var section: String
  /// What runs.
  public var program: String
  /// What a program must come to.
  public var end: String
  /// What to do about a program that runs too long.
  public var timeAdvice: String

  public static let lesson = ProgramWords(
    cell: "the cell", section: "the section", program: "the section's program",
    end: "the section's end",
    timeAdvice: "a loop without end? Give it more time by timeout=… behind the section's heading")

  public init(cell: String, section: String, program: String, end: String, timeAdvice: String) {
    self.cell = cell
    self.section = section
    self.program = program
    self.end = end
    self.timeAdvice = timeAdvice
  }
}
