import LessonDocument

/// Blocks of prose. Cells and expectations are the page's business and are left out here.
extension ProseWriter {
  mutating func blocks(_ blocks: [Block]) -> Markup {
    blocks.map { block($0) }.joined()
  }

  mutating func block(_ block: Block) -> Markup {
    content(of: block) + Markup(fixed: "\n")
  }

  private mutating func content(of block: Block) -> Markup {
    file = block.range.file
    line = block.range.lines.lowerBound
    switch block.content {
    case .heading(let level, let id, let title): return heading(level: level, id: id, title)
    case .paragraph(let text): return .element("p", [:], inlines(text))
    case .list(let content): return list(content)
    case .quotation(let content): return .element("blockquote", [:], blocks(content))
    case .table(let content): return table(content)
    case .listing(let language, let code): return Listing.markup(code, language: language)
    case .math(let tex):
      line += 1  // past the fence
      return .element(
        "div",
        ["class": "formula", "tabindex": "0", "role": "group", "aria-label": "Formula"],
        formula(tex, isBlock: true))
    case .thematicBreak: return .void("hr")
    case .cell, .expectation: return Markup()
    }
  }

  private mutating func heading(level: Int, id: String, _ title: [Inline]) -> Markup {
    let text = inlines(title)
    let element: Markup =
      switch self.level(of: level) {
      case ...2: .element("h2", ["id": id], text)
      case 3: .element("h3", ["id": id], text)
      case 4: .element("h4", ["id": id], text)
      case 5: .element("h5", ["id": id], text)
      default: .element("h6", ["id": id], text)
      }
    return Anchor.markup(element, id: id, words: title.plainText)
  }

  private mutating func list(_ list: List) -> Markup {
    let items = list.items.map { item(of: list, $0) }.joined()
    guard let start = list.start else { return .element("ul", [:], items) }
    return .element("ol", ["start": start == 1 ? nil : String(start)], items)
  }

  private mutating func item(of list: List, _ content: [Block]) -> Markup {
    var result = Markup()
    for block in content {
      if list.isTight, case .paragraph(let text) = block.content {
        file = block.range.file
        line = block.range.lines.lowerBound
        result += inlines(text)
      } else {
        result += self.block(block)
      }
    }
    return .element("li", [:], result)
  }

  private mutating func table(_ table: Table) -> Markup {
    let firstLine = line
    var head = Markup()
    for (cell, alignment) in zip(table.header, table.alignments) {
      head += .element("th", ["scope": "col", "class": alignment.style], inlines(cell))
    }
    var body = Markup()
    for (index, row) in table.rows.enumerated() {
      line = firstLine + 2 + index
      var cells = Markup()
      for (cell, alignment) in zip(row, table.alignments) {
        cells += .element("td", ["class": alignment.style], inlines(cell))
      }
      body += .element("tr", [:], cells)
    }
    return Scrollable.markup(
      label: "Table",
      .element(
        "table", [:], .element("thead", [:], .element("tr", [:], head)),
        .element("tbody", [:], body)))
  }
}

extension Table.Alignment {
  fileprivate var style: String? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "r"
    }
  }
}
