/// Everything that is hidden from cmark in its second parse of a document, with the problems found
/// on the way: maths, values in prose, the attributes of headings, the cells of tables.
struct DocumentMask {
  private(set) var spans: [InlineSpan] = []
  /// Tables by the line on which they begin.
  private(set) var tables: [Int: TableDraft] = [:]
  /// The text of each table cell, and the line on which it stands.
  private(set) var tableCells: [(text: [UInt8], line: Int)] = []
  /// The attributes of headings by the line on which the heading begins.
  private(set) var headings: [Int: HeadingAttributes] = [:]
  /// Where a `<` stands that may begin a tag.
  private(set) var angles: [Int] = []
  private(set) var problems: [DocumentProblem] = []

  private let body: MarkdownBody
  private var replacements: [(range: Range<Int>, bytes: [UInt8])] = []
  private var source: SourceText { body.source }

  init(of blocks: [TextBlock], in body: MarkdownBody) {
    self.body = body
    for block in blocks {
      if block.isHeading {
        hideHeading(block)
      } else if let table = TableDraft(block, in: source, problems: &problems) {
        hideTable(table, startingAt: block.lines.lowerBound)
      } else {
        hideSpans(in: block.stretches)
      }
    }
  }

  /// The text for the second parse: the body with placeholders, and behind it one paragraph for
  /// each table cell, so that references work in them as anywhere.
  func maskedText() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count - body.start)
    var offset = body.start
    for (range, bytes) in replacements {
      text += source.bytes[offset..<range.lowerBound]
      text += bytes
      offset = range.upperBound
    }
    text += source.bytes[offset...]
    for cell in tableCells {
      text += [Ascii.lineFeed, Ascii.lineFeed, Placeholder.tableCell]
      text += cell.text
    }
    return text
  }

  // MARK: Headings

  private mutating func hideHeading(_ block: TextBlock) {
    var stretches = block.stretches
    guard let last = stretches.popLast() else { return }
    let (title, attributes) = HeadingAttributes.split(
      last, isFirstLine: stretches.isEmpty, in: source, problems: &problems)
    headings[block.lines.lowerBound] = attributes
    hideSpans(in: stretches + [title])
    if let range = attributes.range { replacements.append((range, [])) }
  }

  // MARK: Tables

  private mutating func hideTable(_ draft: TableDraft, startingAt line: Int) {
    var draft = draft
    draft.firstCell = tableCells.count
    for row in draft.rows {
      let masked = hideSpans(in: [row.stretch])
      var cells = TableRow.cells(of: masked ?? Array(source.bytes[row.stretch]))
      let isHeader = row.line == line
      if cells.count != draft.columnCount, isHeader || cells.count > draft.columnCount {
        reportCount(cells.count, in: row, of: draft, isHeader: isHeader)
      }
      cells += Array(repeating: [], count: max(0, draft.columnCount - cells.count))
      tableCells += cells.prefix(draft.columnCount).map { ($0, row.line) }
    }
    tables[line] = draft
  }

  private mutating func reportCount(
    _ count: Int, in row: TableDraft.Row, of draft: TableDraft, isHeader: Bool
  ) {
    problems.append(
      source.problem(
        at: row.stretch.lowerBound,
        isHeader
          ? "the cells of the table's header (\(count)) are not as many as in the line below it "
            + "(\(draft.columnCount))"
          : "the cells of the row (\(count)) are more than the table's columns "
            + "(\(draft.columnCount))",
        advice: "write “\\|” for a bar that does not part cells"))
  }

  // MARK: Spans

  /// Hides the spans of a run of text, and gives the run with the placeholders; nil where it
  /// cannot have any.
  @discardableResult
  private mutating func hideSpans(in stretches: [Range<Int>]) -> [UInt8]? {
    guard stretches.contains(where: mayHoldSpans) else { return nil }
    let run = TextRun(stretches, in: source)
    var masked: [UInt8] = []
    var offset = 0
    for finding in InlineScanner.findings(in: run.bytes) {
      guard finding.kind != .angle else {
        angles.append(run.fileOffset(of: finding.range.lowerBound))
        continue
      }
      masked += run.bytes[offset..<finding.range.lowerBound]
      masked += Placeholder.span(spans.count)
      offset = finding.range.upperBound
      hide(finding, in: run)
    }
    return masked + run.bytes[offset...]
  }

  private func mayHoldSpans(_ stretch: Range<Int>) -> Bool {
    source.bytes[stretch].contains { byte in
      byte == Ascii.dollar || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<")
    }
  }

  private mutating func hide(_ finding: InlineFinding, in run: TextRun) {
    for (index, piece) in run.fileRanges(of: finding.range).enumerated() {
      let mark = index == 0 ? Placeholder.span(spans.count) : [Placeholder.continuation]
      replacements.append((piece, mark))
    }
    spans.append(
      InlineSpan(
        content: content(of: finding, in: run),
        text: String(decoding: run.bytes[finding.range], as: UTF8.self)))
  }

  private mutating func content(
    of finding: InlineFinding, in run: TextRun
  ) -> InlineSpan.Content {
    let start = run.fileOffset(of: finding.range.lowerBound)
    switch finding.kind {
    case .math:
      let tex = run.bytes[finding.range].dropFirst().dropLast()
      return .math(String(decoding: tex, as: UTF8.self))
    case .value(let shown, let name):
      return .value(
        ProseValue(
          shown: String(decoding: run.bytes[shown], as: UTF8.self),
          name: String(decoding: run.bytes[name], as: UTF8.self),
          range: source.range(run.fileRange(of: finding.range)),
          shownRange: source.range(run.fileRange(of: shown))))
    case .malformedValue(let reason):
      problems.append(source.problem(at: start, reason, advice: ProseValue.advice))
    case .doubleDollar:
      problems.append(
        source.problem(
          at: start, "“$$” does not begin maths here",
          advice: "write $…$ within a line, a ```math fence for a formula of its own, "
            + "“\\$” for a dollar"))
    case .malformedComment:
      problems.append(
        source.problem(
          at: start, "a comment within text is not closed, or holds “--”",
          advice: "end it with “-->”, or put it on lines of its own"))
    case .angle: break
    }
    return .verbatim
  }
}
