/// A line of a lesson's Markdown file.
public struct SourceLine: Codable, Equatable, Hashable, Sendable {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
