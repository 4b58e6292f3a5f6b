/// Puts the blocks of a lesson's files together: sections with their cells, cells with their
/// expectations, headings with their ids.
struct LessonAssembler {
  private(set) var introduction: [Block] = []
  private(set) var sections: [Section] = []
  private(set) var problems: [DocumentProblem] = []

  private var ids: IdentifierTable
  private var current = SectionDraft(heading: nil)
  /// The headings of the finished sections.
  private var headings: [SectionDraft.Heading] = []

  /// Where problems were found before. What a cell lacks is not told while its fence is wrong.
  private let faultyLines: Set<SourceRange.Line>

  init(_ files: [FileParser.Result]) {
    faultyLines = Set(
      files.flatMap(\.problems).map { SourceRange.Line(file: $0.file, line: $0.line) })
    ids = IdentifierTable(chosen: files.flatMap { $0.headings.values.compactMap(\.id) })
    for file in files {
      for block in file.blocks { add(block, of: file) }
    }
    finishSection(before: nil)
    problems += ids.problems
    problems += NeedsCheck.problems(of: headings)
  }

  /// Text of a later file before its first section's heading goes on with the section before.
  private mutating func add(_ block: Block, of file: FileParser.Result) {
    let lines = block.range.lines
    guard case .heading(2, _, let title) = block.content else {
      current.add(identified(block, in: file))
      return
    }
    finishSection(before: block.range)
    let attributes = file.headings[lines.lowerBound] ?? HeadingAttributes()
    let id = ids.id(chosen: attributes.id, title: title, at: block.range)
    if title.isEmpty {
      problems.append(
        DocumentProblem(
          at: block.range, "the section has no title", advice: "write one behind “##”"))
    }
    current = SectionDraft(
      heading: SectionDraft.Heading(
        id: id, title: title, attributes: attributes, source: file.source, lines: lines))
  }

  private mutating func finishSection(before next: SourceRange?) {
    current.finishCell()
    problems += current.problems
    guard let heading = current.heading else {
      introduction = current.blocks
      problems += IntroductionCheck.problems(of: introduction)
      return
    }
    let isInSameFile = next?.file == heading.source.path
    let lastLine =
      isInSameFile ? (next?.lines.lowerBound ?? 1) - 1 : heading.source.lineCount
    guard let section = current.section(endingAt: lastLine) else { return }
    let cells = section.cells.filter { !faultyLines.contains($0.range.firstLine) }
    problems += cells.flatMap(CellCheck.problems)
    sections.append(section)
    headings.append(heading)
  }

  /// Gives ids to a block's headings, those within quotations and lists included.
  private mutating func identified(_ block: Block, in file: FileParser.Result) -> Block {
    var block = block
    switch block.content {
    case .heading(let level, _, let title):
      let attributes = file.headings[block.range.lines.lowerBound] ?? HeadingAttributes()
      for (word, offset) in attributes.ofSection {
        problems.append(
          file.source.problem(
            at: offset, "“\(word)” stands on a heading that begins no section",
            advice: "only a ## heading at the margin takes more than an id"))
      }
      let id = ids.id(chosen: attributes.id, title: title, at: block.range)
      block.content = .heading(level: level, id: id, title: title)
    case .quotation(let blocks):
      block.content = .quotation(blocks.map { identified($0, in: file) })
    case .list(var list):
      list.items = list.items.map { item in item.map { identified($0, in: file) } }
      block.content = .list(list)
    default: break
    }
    return block
  }
}
