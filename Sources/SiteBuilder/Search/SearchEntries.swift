import LessonDocument

/// Cuts a page of a lesson into the places that search finds.
struct SearchEntries: Equatable, Sendable {
  /// The page in the lesson's folder.
  let page: String
  /// The lesson's title, and that of its part.
  let title: String
  private(set) var entries: [SearchEntry] = []

  /// The entries of all pages of a lesson.
  static func all(of lesson: Lesson) -> [SearchEntries] {
    LessonPart.parts(of: lesson).map { SearchEntries(of: $0, in: lesson) }
  }

  init(of part: LessonPart, in lesson: Lesson) {
    page = part.file
    let own = Self.words(of: part.title(in: lesson))
    title = part.file == LessonPart.first ? lesson.title : "\(lesson.title) · \(own)"
    if part.file == LessonPart.first {
      begin(anchor: "", heading: lesson.title)
      add(lesson.summary)
      add(lesson.introduction)
    }
    for section in part.sections {
      begin(anchor: section.id, heading: Self.words(of: section.title))
      add(section.blocks)
    }
    for index in entries.indices { entries[index].dropKnownNames() }
  }

  private mutating func begin(anchor: String, heading: String) {
    entries.append(SearchEntry(anchor: anchor, heading: heading))
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block.content {
    case .heading(_, let id, let title): begin(anchor: id, heading: Self.words(of: title))
    case .paragraph(let text): add(Self.words(of: text))
    case .list(let list): for item in list.items { add(item) }
    case .quotation(let blocks): add(blocks)
    case .table(let table): for row in [table.header] + table.rows { add(Self.words(ofRow: row)) }
    case .listing(_, let code): add(code)
    case .cell(let cell): if !cell.isHidden { addNames(of: cell.code) }
    // What stands in lines of its own is mostly signs and numbers, which nobody looks for.
    case .math, .expectation, .thematicBreak: break
    }
  }

  private mutating func add(_ text: String) {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { return }
    if !entries[entries.count - 1].text.isEmpty { entries[entries.count - 1].text += " " }
    entries[entries.count - 1].text += words
  }

  /// The types and functions that code names.
  private mutating func addNames(of code: String) {
    for token in SwiftLexer.tokens(of: code) where token.kind == .type || token.kind == .call {
      entries[entries.count - 1].add(name: String(token.text))
    }
  }

  // MARK: Words

  /// A table's row as a sentence of its own, so that rows can be told apart in running text.
  private static func words(ofRow row: [[Inline]]) -> String {
    row.map { words(of: $0) }.joined(separator: " · ") + ";"
  }

  /// The text with formulas as plain text: nobody looks for `\times`.
  private static func words(of text: [Inline]) -> String {
    text.map { inline in
      switch inline {
      case .text(let text): Typography.apostrophes(in: text)
      case .math(let tex): words(ofFormula: tex)
      case .emphasis(let inlines), .strong(let inlines), .link(_, _, let inlines):
        words(of: inlines)
      default: inline.plainText
      }
    }.joined()
  }

  /// Nothing for a formula that cannot be read, which the page itself reports.
  private static func words(ofFormula tex: String) -> String {
    (try? Formula(parsing: tex)).map { FormulaText.text(of: $0) } ?? ""
  }
}
