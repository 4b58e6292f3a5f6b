/// Why a section failed apart from its checks: it did not compile, trapped, threw, ended early,
/// ran out of time.
public struct SectionProblem: Codable, Equatable, Sendable {
  public var file: String
  /// The Markdown line, 0 where none is known.
  public var line: Int
  /// 1-based, 0 where none is known.
  public var column: Int
  /// One sentence: `the cell ran for 120 s and was stopped`.
  public var message: String
  /// Excerpts, notes and advice, line by line, ready to be printed.
  public var details: [String]

  public init(
    file: String, line: Int, column: Int = 0, message: String, details: [String] = []
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.details = details
  }
}
