/// The part of a lesson below one `##` heading: its cells form one program.
public struct Section: Equatable, Sendable {
  /// From `{#padding}` on the heading, or made from the title; unique in the lesson.
  public var id: String
  public var title: [Inline]
  public var attributes: SectionAttributes
  /// Everything below the heading, in order, cells and expectations included.
  public var blocks: [Block]
  /// The heading and everything below it.
  public var range: SourceRange

  public init(
    id: String, title: [Inline], attributes: SectionAttributes, blocks: [Block], range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.attributes = attributes
    self.blocks = blocks
    self.range = range
  }

  /// The section's cells in order, each with its expectations.
  public var cells: [Cell] {
    blocks.compactMap { if case .cell(let cell) = $0.content { cell } else { nil } }
  }
}
