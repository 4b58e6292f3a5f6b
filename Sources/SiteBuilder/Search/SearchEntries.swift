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
    let own = part.title(in: lesson).plainText
    title = part.file == LessonPart.first ? lesson.title : "\(lesson.title) · \(own)"
    if part.file == LessonPart.first {
      begin(anchor: "", heading: lesson.title)
      add(lesson.summary)
      add(lesson.introduction)
    }
    for section in part.sections {
      begin(anchor: section.id, heading: section.title.plainText)
      add(section.blocks)
    }
  }

  private mutating func begin(anchor: String, heading: String) {
    entries.append(SearchEntry(anchor: anchor, heading: heading, text: ""))
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block.content {
    case .heading(_, let id, let title): begin(anchor: id, heading: title.plainText)
    case .paragraph(let text): add(words(of: text))
    case .list(let list): for item in list.items { add(item) }
    case .quotation(let blocks): add(blocks)
    case .table(let table):
      for cell in ([table.header] + table.rows).joined() { add(words(of: cell)) }
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

  /// The text without formulas' commands: nobody looks for `\times`.
  private func words(of text: [Inline]) -> String {
    text.map { inline in
      switch inline {
      case .math(let tex): Self.withoutCommands(tex)
      default: inline.plainText
      }
    }.joined()
  }

  /// TeX with each command and brace as a blank.
  private static func withoutCommands(_ tex: String) -> String {
    var isInCommand = false
    let scalars = tex.unicodeScalars.map { scalar -> Unicode.Scalar in
      isInCommand = scalar == "\\" || (isInCommand && scalar.properties.isAlphabetic)
      return isInCommand || scalar == "{" || scalar == "}" ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
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
