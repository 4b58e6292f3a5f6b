/// A paragraph or heading as it stands in the file.
struct TextBlock {
  var isHeading: Bool
  /// The lines of text; the line under a heading is not among them.
  var lines: ClosedRange<Int>
  /// For each line its text, without indentation, quotation marks and line end.
  var stretches: [Range<Int>]

  /// All paragraphs and headings of a document, in order.
  static func all(in document: MarkdownNode, of body: MarkdownBody) -> [TextBlock] {
    var blocks: [TextBlock] = []
    collect(from: document, of: body, nesting: 0, quotations: 0, into: &blocks)
    return blocks
  }

  private static func collect(
    from parent: MarkdownNode, of body: MarkdownBody, nesting: Int, quotations: Int,
    into blocks: inout [TextBlock]
  ) {
    guard nesting <= MarkdownBody.deepestNesting else { return }
    for node in parent.children {
      switch node.kind {
      case .paragraph, .heading:
        blocks.append(TextBlock(node, of: body, quotations: quotations))
      case .quotation:
        collect(
          from: node, of: body, nesting: nesting + 1, quotations: quotations + 1, into: &blocks)
      case .list, .item:
        collect(
          from: node, of: body, nesting: nesting + 1, quotations: quotations, into: &blocks)
      default: break
      }
    }
  }

  private init(_ node: MarkdownNode, of body: MarkdownBody, quotations: Int) {
    let source = body.source
    let all = body.lines(of: node)
    isHeading = node.kind == .heading
    // A heading of several lines is one with a line of `===` or `---` under it.
    lines =
      isHeading && all.count > 1 ? all.lowerBound...(all.upperBound - 1) : all
    let start = body.start(of: node)
    stretches = lines.map { line in
      let content = source.content(ofLine: line)
      guard line != all.lowerBound else { return start..<max(start, content.upperBound) }
      return Self.text(of: content, in: source, quotations: quotations)
    }
  }

  /// A further line's text: behind blanks and as many quotation marks as there are quotations, or
  /// fewer, since the author may leave them out.
  private static func text(
    of content: Range<Int>, in source: SourceText, quotations: Int
  ) -> Range<Int> {
    var start = content.lowerBound
    var marks = 0
    while start < content.upperBound {
      let byte = source.bytes[start]
      let isMark = byte == UInt8(ascii: ">") && marks < quotations
      guard isMark || Ascii.isBlank(byte) else { break }
      marks += isMark ? 1 : 0
      start += 1
    }
    return start..<content.upperBound
  }
}
