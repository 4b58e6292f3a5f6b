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
  /// Where the cell to which expectations belong stands among the blocks.
  private var lastCell: Int?
  /// The expectations below that cell.
  private var expectations: [Expectation] = []

  init(heading: Heading?) {
    self.heading = heading
  }

  /// Adds a block: numbers a cell, and keeps an expectation for the cell above it.
  mutating func add(_ block: Block) {
    var block = block
    switch block.content {
    case .cell(var cell):
      finishCell()
      cell.index = cellCount
      cellCount += 1
      lastCell = blocks.count
      block.content = .cell(cell)
    case .expectation(let expectation):
      add(expectation)
    default: break
    }
    blocks.append(block)
  }

  private mutating func add(_ expectation: Expectation) {
    guard lastCell != nil else {
      problems.append(
        DocumentProblem(
          at: expectation.range, "the expectation has no cell above it in its section",
          advice: "put it below the swift cell whose display it checks"))
      return
    }
    expectations.append(expectation)
  }

  /// Gives the last cell its expectations. To be called once more behind the last block.
  mutating func finishCell() {
    guard let lastCell, case .cell(var cell) = blocks[lastCell].content else { return }
    cell.expectations = expectations
    blocks[lastCell].content = .cell(cell)
    expectations = []
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
