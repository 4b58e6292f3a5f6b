extension Section {
  /// The values in the section's prose, in the order in which they stand.
  public var proseValues: [ProseValue] {
    title.flatMap(\.proseValues) + blocks.flatMap(\.proseValues)
  }
}

extension Block {
  /// The values in the block's prose, in the order in which they stand.
  public var proseValues: [ProseValue] {
    switch content {
    case .heading(_, _, let title): title.flatMap(\.proseValues)
    case .paragraph(let inlines): inlines.flatMap(\.proseValues)
    case .list(let list): list.items.joined().flatMap(\.proseValues)
    case .quotation(let blocks): blocks.flatMap(\.proseValues)
    case .table(let table):
      ([table.header] + table.rows).joined().joined().flatMap(\.proseValues)
    case .listing, .math, .thematicBreak, .cell, .expectation: []
    }
  }
}

extension Inline {
  /// The values in a piece of text, in the order in which they stand.
  public var proseValues: [ProseValue] {
    switch self {
    case .value(let value): [value]
    case .emphasis(let inlines), .strong(let inlines): inlines.flatMap(\.proseValues)
    case .link(_, _, let inlines): inlines.flatMap(\.proseValues)
    case .text, .code, .image, .math, .softBreak, .lineBreak: []
    }
  }
}

extension Lesson {
  public func sharedCells(before section: Section) -> [Cell] { [] }
}
