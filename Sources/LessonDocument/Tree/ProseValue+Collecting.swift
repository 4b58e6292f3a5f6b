extension Section {
  /// The values in the title and the text, in the order in which they stand.
  public var proseValues: [ProseValue] { title.proseValues + blocks.proseValues }
}

extension [Block] {
  /// The values in the blocks' text, in the order in which they stand.
  public var proseValues: [ProseValue] { flatMap(\.proseValues) }
}

extension Block {
  /// The values in the block's text, in the order in which they stand.
  public var proseValues: [ProseValue] {
    switch content {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.proseValues
    case .list(let list): list.items.flatMap(\.proseValues)
    case .quotation(let blocks): blocks.proseValues
    case .table(let table): ([table.header] + table.rows).joined().flatMap(\.proseValues)
    case .listing, .math, .thematicBreak, .cell, .expectation: []
    }
  }
}

extension [Inline] {
  /// The values among the inlines, in the order in which they stand.
  public var proseValues: [ProseValue] {
    flatMap { inline -> [ProseValue] in
      switch inline {
      case .value(let value): [value]
      case .emphasis(let inlines), .strong(let inlines), .link(_, _, let inlines):
        inlines.proseValues
      case .text, .code, .image, .math, .softBreak, .lineBreak: []
      }
    }
  }
}
