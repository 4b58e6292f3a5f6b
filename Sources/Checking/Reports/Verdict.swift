/// The outcome of one check.
public struct Verdict: Codable, Equatable, Sendable {
  public enum Outcome: String, Codable, Equatable, Sendable {
    case passed
    case failed
    /// `expect varies`: shown and not compared.
    case varies
    /// A display without an expectation.
    case unchecked
  }

  public var outcome: Outcome
  /// The Markdown file and line of the expectation (of the display where there is none).
  public var file: String
  public var line: Int
  /// What was compared, for the page and for a failure's first line, such as
  /// `25 values within 1e-05 of the expected ones`.
  public var summary: String
  /// For a failure: what differs, line by line, ready to be printed.
  public var details: [String]
  /// For a failure: the usual mistake that explains it, where one does.
  public var diagnosis: String?

  public init(
    outcome: Outcome, file: String, line: Int, summary: String, details: [String] = [],
    diagnosis: String? = nil
  ) {
    self.outcome = outcome
    self.file = file
    self.line = line
    self.summary = summary
    self.details = details
    self.diagnosis = diagnosis
  }
}
