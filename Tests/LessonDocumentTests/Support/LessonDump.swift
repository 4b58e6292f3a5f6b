import LessonDocument

/// A lesson's tree as readable lines.
struct LessonDump {
  private var lines: [String] = []

  static func text(of lesson: Lesson) -> String {
    var dump = LessonDump()
    dump.add("lesson \(lesson.name): \(lesson.title)")
    if !lesson.summary.isEmpty { dump.add("summary: \(lesson.summary)") }
    if !lesson.uses.isEmpty { dump.add("uses: \(lesson.uses.joined(separator: ", "))") }
    if !lesson.introduction.isEmpty { dump.add("introduction") }
    dump.add(lesson.introduction, indentation: 1)
    for section in lesson.sections { dump.add(section) }
    for file in lesson.files { dump.add(file) }
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ line: String, indentation: Int = 0) {
    lines.append(String(repeating: "  ", count: indentation) + line)
  }

  private mutating func add(_ section: Section) {
    let attributes = section.attributes
    var words = ["#\(section.id)"]
    if !attributes.needs.isEmpty {
      words.append("needs=\(attributes.needs.joined(separator: ","))")
    }
    if let timeout = attributes.timeout { words.append("timeout=\(timeout)") }
    if attributes.isOptimized { words.append("optimized") }
    let title = section.title.map(Self.text).joined()
    add("section \(words.joined(separator: " ")) “\(title)” \(section.range.lines)")
    add(section.blocks, indentation: 1)
  }

  private mutating func add(_ file: LessonFile) {
    let parts = file.parts.map { "\($0.kind) \($0.range.lines.lowerBound)" }
    add("parts of \(file.path): \(parts.joined(separator: ", "))")
  }

  // MARK: Blocks

  private mutating func add(_ blocks: [Block], indentation: Int) {
    for block in blocks { add(block, indentation: indentation) }
  }

  private mutating func add(_ block: Block, indentation: Int) {
    let lines = "\(block.range.lines)"
    switch block.content {
    case .heading(let level, let id, let title):
      add(
        "heading \(level) #\(id) “\(title.map(Self.text).joined())” \(lines)",
        indentation: indentation)
    case .paragraph(let inlines):
      add("paragraph \(lines)", indentation: indentation)
      for inline in inlines { add(Self.text(inline), indentation: indentation + 1) }
    case .list(let list):
      let start = list.start.map { " from \($0)" } ?? ""
      add("\(list.isTight ? "tight" : "loose") list\(start) \(lines)", indentation: indentation)
      for item in list.items {
        add("item", indentation: indentation + 1)
        add(item, indentation: indentation + 2)
      }
    case .quotation(let blocks):
      add("quotation \(lines)", indentation: indentation)
      add(blocks, indentation: indentation + 1)
    case .table(let table):
      add(
        "table \(table.alignments.map { "\($0)" }.joined(separator: " ")) \(lines)",
        indentation: indentation)
      for row in [table.header] + table.rows {
        add(
          row.map { $0.map(Self.text).joined() }.joined(separator: " | "),
          indentation: indentation + 1)
      }
    case .listing(let language, let code):
      add(
        "listing \(language ?? "without language") \(lines) \(code.debugDescription)",
        indentation: indentation)
    case .math(let tex):
      add("math \(lines) \(tex.debugDescription)", indentation: indentation)
    case .thematicBreak:
      add("thematic break \(lines)", indentation: indentation)
    case .cell(let cell):
      let hidden = cell.isHidden ? " hidden" : ""
      add(
        "cell \(cell.index) \(cell.kind)\(hidden) \(lines) code \(cell.codeRange.lines) "
          + "\(cell.code.debugDescription) expectations \(cell.expectations.count)",
        indentation: indentation)
    case .expectation(let expectation):
      add(expectation, indentation: indentation)
    }
  }

  private mutating func add(_ expectation: Expectation, indentation: Int) {
    let absolute = expectation.absoluteTolerance.map { " atol=\($0)" } ?? ""
    let relative = expectation.relativeTolerance.map { " rtol=\($0)" } ?? ""
    add(
      "expect \(expectation.kind)\(absolute)\(relative) \(expectation.range.lines) "
        + "body \(expectation.bodyRange.lines)",
      indentation: indentation)
    switch expectation.pattern {
    case .shape(let shape): add("shape \(shape)", indentation: indentation + 1)
    case .tensor(let tensor):
      let shape = tensor.shape.map { "\($0)" } ?? "open"
      let stated = tensor.statedShape.map { " stated \($0)" } ?? ""
      add("tensor \(shape)\(stated) \(Self.text(tensor.root))", indentation: indentation + 1)
    case .text(let tokens):
      add(tokens.map(Self.text).joined(separator: " "), indentation: indentation + 1)
    }
  }

  // MARK: Small things

  private static func text(_ node: ExpectedTensor.Node) -> String {
    switch node {
    case .number(let number): text(number)
    case .wildcard: "..."
    case .list(let nodes): "[" + nodes.map(text).joined(separator: " ") + "]"
    }
  }

  private static func text(_ token: ExpectedToken) -> String {
    switch token {
    case .literal(let text): text.debugDescription
    case .number(let number): text(number)
    case .wildcard: "..."
    }
  }

  /// `0.3333±5e-05@117`: the value, half a unit where it is not 0, and the place in the file.
  private static func text(_ number: ExpectedNumber) -> String {
    let half = number.halfUnit == 0 ? "" : "±\(number.halfUnit)"
    return "\(number.value)\(half)@\(number.bytes.lowerBound)"
  }

  private static func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text
    case .code(let code): "`\(code)`"
    case .emphasis(let inlines): "*\(inlines.map(text).joined())*"
    case .strong(let inlines): "**\(inlines.map(text).joined())**"
    case .link(let destination, let title, let inlines):
      "[\(inlines.map(text).joined())](\(destination)\(title.map { " “\($0)”" } ?? ""))"
    case .image(let source, let title, let alternative):
      "![\(alternative)](\(source)\(title.map { " “\($0)”" } ?? ""))"
    case .math(let tex): "$\(tex)$"
    case .value(let value):
      "[\(value.shown)](=\(value.name))@\(value.range.bytes.lowerBound)"
        + "/\(value.shownRange.bytes.lowerBound)"
    case .softBreak: "⏎"
    case .lineBreak: "⏎⏎"
    }
  }
}
