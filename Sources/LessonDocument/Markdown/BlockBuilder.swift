/// Turns cmark's blocks into the lesson's.
struct BlockBuilder {
  private let body: MarkdownBody
  private let mask: DocumentMask
  private var inlines: InlineBuilder
  /// The paragraphs behind the document's end that hold the cells of tables.
  private var tableCells: [MarkdownNode] = []
  private var blockProblems: [DocumentProblem] = []

  private var source: SourceText { body.source }
  var problems: [DocumentProblem] { blockProblems + inlines.problems }

  init(body: MarkdownBody, mask: DocumentMask) {
    self.body = body
    self.mask = mask
    inlines = InlineBuilder(body: body, spans: mask.spans, angles: mask.angles)
  }

  /// The blocks of a whole document.
  mutating func blocks(of document: MarkdownNode) -> [Block] {
    var nodes: [MarkdownNode] = []
    for node in document.children {
      if body.line(node.startLine) <= source.lineCount {
        nodes.append(node)
      } else {
        tableCells.append(node)
      }
    }
    let blocks = nodes.compactMap { block($0, nesting: 0) }
    if problems.isEmpty { inlines.reportHiddenValues() }
    return blocks
  }

  private mutating func blocks(in parent: MarkdownNode, nesting: Int) -> [Block] {
    guard nesting <= MarkdownBody.deepestNesting else {
      blockProblems.append(NestingCheck.problem(line: body.line(parent.startLine), in: source))
      return []
    }
    var blocks: [Block] = []
    for node in parent.children {
      if let block = block(node, nesting: nesting) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: MarkdownNode, nesting: Int) -> Block? {
    let lines = body.lines(of: node)
    guard let content = content(of: node, on: lines, nesting: nesting) else { return nil }
    return Block(content, range: source.range(ofLines: lines))
  }

  private mutating func content(
    of node: MarkdownNode, on lines: ClosedRange<Int>, nesting: Int
  ) -> Block.Content? {
    switch node.kind {
    case .heading:
      return .heading(
        level: node.headingLevel, id: mask.headings[lines.lowerBound]?.id ?? "",
        title: inlines.inlines(of: node, on: lines))
    case .paragraph:
      if let table = mask.tables[lines.lowerBound] { return .table(build(table)) }
      let content = inlines.inlines(of: node, on: lines)
      return content.isEmpty ? nil : .paragraph(content)
    case .list:
      let items = node.children.map { blocks(in: $0, nesting: nesting + 2) }
      return .list(List(start: node.listStart, isTight: node.isTight, items: items))
    case .quotation:
      return .quotation(blocks(in: node, nesting: nesting + 1))
    case .codeBlock:
      return codeBlock(node, on: lines, isNested: nesting > 0)
    case .thematicBreak:
      return .thematicBreak
    case .htmlBlock:
      checkHTML(node.literal, on: lines)
      return nil
    default:
      return nil
    }
  }

  private mutating func build(_ draft: TableDraft) -> Table {
    var rows: [[[Inline]]] = []
    for row in draft.rows.indices {
      let first = draft.firstCell + row * draft.columnCount
      rows.append((first..<first + draft.columnCount).map { cell($0, line: draft.rows[row].line) })
    }
    let header = rows.removeFirst()
    return Table(alignments: draft.alignments, header: header, rows: rows)
  }

  private mutating func cell(_ index: Int, line: Int) -> [Inline] {
    guard index < tableCells.count else { return [] }
    return inlines.inlines(of: tableCells[index], on: line...line)
  }

  // MARK: Code

  private mutating func codeBlock(
    _ node: MarkdownNode, on lines: ClosedRange<Int>, isNested: Bool
  ) -> Block.Content {
    let code = node.literal
    guard let fence = fence(of: node, on: lines, code: code) else {
      return .listing(language: nil, code: code)
    }
    let kind = FenceKind(fence, in: source, problems: &blockProblems)
    let isClosed = checkEnd(of: fence, on: lines)
    if isNested || fence.indentation > 0 { checkMargin(fence, kind) }
    let fenced = FencedBlock(
      code: code, lines: lines, isClosed: isClosed, isNested: isNested, source: source)
    return fenced.content(as: kind, problems: &blockProblems)
  }

  /// Whether the block of a fence ends as it should.
  private mutating func checkEnd(of fence: Fence, on lines: ClosedRange<Int>) -> Bool {
    let inside = lines.lowerBound + 1..<max(lines.upperBound, lines.lowerBound + 1)
    if let next = fence.nextFence(on: inside, in: source) {
      blockProblems.append(
        source.problem(
          at: fence.offset, "the fence is not closed before the next one, on line \(next)",
          advice:
            "end the block with a line of the same marks; if line \(next) belongs to it, begin "
            + "and end it with more marks"))
      return false
    }
    guard lines.count > 1, fence.isClosed(byLine: lines.upperBound, in: source) else {
      blockProblems.append(
        source.problem(
          at: fence.offset, "the fence is not closed",
          advice: "end the block with a line of the same marks"))
      return false
    }
    return true
  }

  private mutating func checkMargin(_ fence: Fence, _ kind: FenceKind) {
    let word: String
    switch kind {
    case .swift: word = "swift"
    case .expect: word = "expect"
    case .math, .listing: return
    }
    blockProblems.append(
      source.problem(
        at: fence.offset, "a fence of \(word) must stand at the margin",
        advice: "move it out of the list or quotation and remove blanks before it"))
  }

  /// The fence of a code block; nil for an indented one, whose code begins with the very text that
  /// stands at its beginning and has as many lines as the block.
  private func fence(
    of node: MarkdownNode, on lines: ClosedRange<Int>, code: String
  ) -> Fence? {
    let start = body.start(of: node)
    guard let fence = Fence(at: start, in: source) else { return nil }
    let firstLine = source.bytes[start..<source.content(ofLine: lines.lowerBound).upperBound]
    let isIndented =
      code.utf8.starts(with: firstLine)
      && code.utf8.count(where: { $0 == Ascii.lineFeed }) == lines.count
    return isIndented ? nil : fence
  }

  // MARK: HTML

  private mutating func checkHTML(_ html: String, on lines: ClosedRange<Int>) {
    var rest = html.utf8[...]
    while true {
      rest = rest.drop(while: Ascii.isWhitespace)
      guard rest.starts(with: "<!--".utf8) else { break }
      guard let end = HTMLComment.end(in: rest) else {
        blockProblems.append(
          source.problem(
            line: lines.lowerBound, "the comment is not closed", advice: "end it with “-->”"))
        return
      }
      rest = rest[end...]
    }
    guard !rest.isEmpty else { return }
    let isTag = rest.first == UInt8(ascii: "<")
    let line = Substring(rest).prefix { !$0.isNewline }.prefix(40)
    blockProblems.append(
      source.problem(
        line: lines.lowerBound,
        isTag ? "“\(line)” is raw HTML" : "“\(line)” stands on the line of a comment",
        advice: isTag
          ? "write it in Markdown, or “\\<” for the sign itself"
          : "put the comment on lines of its own"))
  }
}
