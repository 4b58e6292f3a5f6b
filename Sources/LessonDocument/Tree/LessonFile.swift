/// One Markdown file of a lesson, cut into parts that cover it without a gap.
///
/// The law of this module: `render(parse(text)) == text`, that is, the parts' texts joined give
/// the file back byte by byte.
public struct LessonFile: Equatable, Sendable {
  /// The path as given, for messages and for `#sourceLocation`.
  public var path: String
  /// The title of the page that the file makes, from its front matter; nil where the page is called
  /// like its sections.
  public var page: String?
  public var parts: [Part]

  public init(path: String, page: String? = nil, parts: [Part]) {
    self.path = path
    self.page = page
    self.parts = parts
  }

  /// The file's text.
  public func render() -> String { parts.map(\.text).joined() }

  /// A stretch of the file.
  public struct Part: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case frontMatter, heading, prose, cell, expectation, listing, math, blank
    }

    public var kind: Kind
    public var text: String
    public var range: SourceRange

    public init(kind: Kind, text: String, range: SourceRange) {
      self.kind = kind
      self.text = text
      self.range = range
    }
  }
}
