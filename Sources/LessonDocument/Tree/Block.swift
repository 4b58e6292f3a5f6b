/// A block of a lesson's text and where it stands.
public struct Block: Equatable, Sendable {
  public var content: Content
  public var range: SourceRange

  public init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  public indirect enum Content: Equatable, Sendable {
    /// A heading of level 1 or of level 3 and deeper; level 2 begins a section.
    case heading(level: Int, id: String, title: [Inline])
    case paragraph([Inline])
    case list(List)
    case quotation([Block])
    case table(Table)
    /// A fenced block in a language that is never run, or an indented one (language nil).
    case listing(language: String?, code: String)
    /// A `math` fence: TeX.
    case math(String)
    case thematicBreak
    case cell(Cell)
    /// An expectation, shown on the page with its display; `Cell.expectations` holds it too.
    case expectation(Expectation)
  }
}
