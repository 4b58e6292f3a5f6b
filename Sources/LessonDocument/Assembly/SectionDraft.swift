/// A section, or the introduction, while its blocks are being collected.
struct SectionDraft {
  /// The heading; nil for the introduction.
  struct Heading {
    var id: String
    var title: [Inline]
    var attributes: HeadingAttributes
    var source: SourceText
    var lines: ClosedRange<Int>
  }

  let heading: Heading?
  private(set) var blocks: [Block] = []
  private(set) var problems: [DocumentProblem] = []
  private var cellCount = 0
  /// Where the cell stands among the blocks to which expectations belong now.
  private var lastCell: Int?

  init(heading: Heading?) {
    self.heading = heading
  }

  /// Adds a block: numbers a cell, and gives an expectation to the cell above it.
  mutating func add(_ block: Block) {
    var block = block
    switch block.content {
    case .cell(var cell):
      cell.index = cellCount
      cellCount += 1
      lastCell = blocks.count
      block.content = .cell(cell)
    case .expectation(let expectation):
      attach(expectation)
    default: break
    }
    blocks.append(block)
  }

  private mutating func attach(_ expectation: Expectation) {
    guard let lastCell, case .cell(var cell) = blocks[lastCell].content else {
      problems.append(
        DocumentProblem(
          at: expectation.range, "the expectation has no cell above it in its section",
          advice: "put it below the swift cell whose display it checks"))
      return
    }
    cell.expectations.append(expectation)
    blocks[lastCell].content = .cell(cell)
  }

  /// The finished section, which ends with this line of its heading's file; nil for the
  /// introduction.
  func section(endingAt lastLine: Int) -> Section? {
    heading.map { heading in
      Section(
        id: heading.id, title: heading.title, attributes: heading.attributes.section,
        blocks: blocks,
        range: heading.source.range(ofLines: heading.lines.lowerBound...lastLine))
    }
  }
}
