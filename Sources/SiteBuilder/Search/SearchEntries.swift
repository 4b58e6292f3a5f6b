import LessonDocument

/// Cuts a lesson into the places that search finds.
struct SearchEntries {
  private(set) var entries: [SearchEntry] = []

  init(of lesson: Lesson) {
    begin(anchor: "", heading: lesson.title)
    add(lesson.summary)
    lesson.introduction.forEach { add($0) }
    for section in lesson.sections {
      begin(anchor: section.id, heading: section.title.plainText)
      section.blocks.forEach { add($0) }
    }
  }

  private mutating func begin(anchor: String, heading: String) {
    entries.append(SearchEntry(anchor: anchor, heading: heading, text: ""))
  }

  private mutating func add(_ block: Block) {
    switch block.content {
    case .heading(_, let id, let title): begin(anchor: id, heading: title.plainText)
    case .paragraph(let text): add(text.plainText)
    case .list(let list): list.items.joined().forEach { add($0) }
    case .quotation(let blocks): blocks.forEach { add($0) }
    case .table(let table):
      for cell in ([table.header] + table.rows).joined() { add(cell.plainText) }
    case .listing(_, let code): add(code)
    case .cell(let cell): if !cell.isHidden { addNames(of: cell.code) }
    // TeX and numbers are no words that anyone looks for.
    case .math, .expectation, .thematicBreak: break
    }
  }

  private mutating func add(_ text: String) {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { return }
    if !entries[entries.count - 1].text.isEmpty { entries[entries.count - 1].text += " " }
    entries[entries.count - 1].text += words
  }

  /// The types and functions that code names, each once.
  private mutating func addNames(of code: String) {
    let known = Set(entries[entries.count - 1].text.split(separator: " "))
    var names: [Substring] = []
    for token in SwiftLexer.tokens(of: code) where token.kind == .type || token.kind == .call {
      if !known.contains(token.text), !names.contains(token.text) { names.append(token.text) }
    }
    add(names.joined(separator: " "))
  }
}
