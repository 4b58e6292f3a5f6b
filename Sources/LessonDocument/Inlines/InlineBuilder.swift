/// Turns cmark's inlines into the lesson's, with maths and values back in the place of their
/// placeholders.
struct InlineBuilder {
  let body: MarkdownBody
  let spans: [InlineSpan]
  let angles: [Int]
  private(set) var problems: [DocumentProblem] = []
  /// The lines of the block whose inlines are being built.
  private var lines = 1...1
  /// The spans of the values that stand in the tree.
  private var shownValues: Set<Int> = []
  /// The next `<` that may be the beginning of a tag.
  private var nextAngle = 0

  init(body: MarkdownBody, spans: [InlineSpan], angles: [Int]) {
    self.body = body
    self.spans = spans
    self.angles = angles
  }

  /// The inlines of a block that stands on these lines.
  mutating func inlines(of block: MarkdownNode, on lines: ClosedRange<Int>) -> [Inline] {
    self.lines = lines
    return build(block, nesting: 0)
  }

  private mutating func build(_ parent: MarkdownNode, nesting: Int) -> [Inline] {
    guard nesting <= MarkdownBody.deepestNesting else {
      problems.append(
        body.source.problem(
          line: lines.lowerBound,
          "more than \(MarkdownBody.deepestNesting) emphases or links stand within each other"))
      return []
    }
    var inlines: [Inline] = []
    for node in parent.children {
      append(node, to: &inlines, nesting: nesting)
    }
    return inlines
  }

  private mutating func append(_ node: MarkdownNode, to inlines: inout [Inline], nesting: Int) {
    switch node.kind {
    case .text: append(text: node.literal, to: &inlines)
    case .softBreak: inlines.append(.softBreak)
    case .lineBreak: inlines.append(.lineBreak)
    case .code: inlines.append(.code(restored(node.literal)))
    case .emphasis: inlines.append(.emphasis(build(node, nesting: nesting + 1)))
    case .strong: inlines.append(.strong(build(node, nesting: nesting + 1)))
    case .link: inlines.append(link(node, nesting: nesting))
    case .image: inlines.append(image(node, nesting: nesting))
    case .html: checkHTML(restored(node.literal))
    default: break
    }
  }

  // MARK: Text

  private mutating func append(text: String, to inlines: inout [Inline]) {
    guard Placeholder.mayStand(in: text) else {
      append(plain: text, to: &inlines)
      return
    }
    for piece in Placeholder.pieces(of: text) {
      switch piece {
      case .text(let text): append(plain: text, to: &inlines)
      case .continuation:
        if inlines.last == .softBreak || inlines.last == .lineBreak { inlines.removeLast() }
      case .span(let index) where spans.indices.contains(index):
        switch spans[index].content {
        case .math(let tex): inlines.append(.math(tex))
        case .value(let value):
          inlines.append(.value(value))
          shownValues.insert(index)
        case .verbatim: append(plain: spans[index].text, to: &inlines)
        }
      case .span: break
      }
    }
  }

  /// cmark cuts text at every character that might have meant something.
  private func append(plain text: String, to inlines: inout [Inline]) {
    guard case .text(var joined) = inlines.last else {
      inlines.append(.text(text))
      return
    }
    // Removed first, so that the text grows in place.
    inlines.removeLast()
    joined += text
    inlines.append(.text(joined))
  }

  /// A text in which no maths can stand, such as a link's destination, as it was written.
  private func restored(_ text: String) -> String {
    guard Placeholder.mayStand(in: text) else { return text }
    return Placeholder.pieces(of: text).reduce(into: "") { restored, piece in
      switch piece {
      case .text(let text): restored += text
      case .span(let index) where spans.indices.contains(index): restored += spans[index].text
      case .span, .continuation: break
      }
    }
  }

  // MARK: Links and pictures

  private mutating func link(_ node: MarkdownNode, nesting: Int) -> Inline {
    let destination = restored(node.destination)
    let content = build(node, nesting: nesting + 1)
    if destination.hasPrefix("=") { reportValue(destination) }
    return .link(destination: destination, title: title(of: node), content)
  }

  private mutating func image(_ node: MarkdownNode, nesting: Int) -> Inline {
    let source = restored(node.destination)
    let shown = shownValues
    let alternative = build(node, nesting: nesting + 1).plainText
    shownValues = shown
    if source.hasPrefix("=") { reportValue(source) }
    return .image(source: source, title: title(of: node), alternative: alternative)
  }

  private func title(of node: MarkdownNode) -> String? {
    let title = restored(node.title)
    return title.isEmpty ? nil : title
  }

  private mutating func reportValue(_ destination: String) {
    problems.append(
      body.source.problem(
        line: lines.lowerBound, "“(\(destination))” belongs to a value that cannot be read",
        advice: "\(ProseValue.advice), its shown text plain and on one line"))
  }

  /// Reports values that came to stand where none is shown, such as a picture's alternative text,
  /// and which nothing would check.
  mutating func reportHiddenValues() {
    for (index, span) in spans.enumerated() where !shownValues.contains(index) {
      guard case .value(let value) = span.content else { continue }
      problems.append(
        body.source.problem(
          at: value.range.bytes.lowerBound, "the value “\(value.name)” stands where none is shown",
          advice: "move it out of the link's target, title or picture's text"))
    }
  }

  // MARK: HTML

  private mutating func checkHTML(_ html: String) {
    guard !html.hasPrefix("<!--") else { return }
    let message = "“\(html.prefix(40))” is raw HTML"
    let advice = "write it in Markdown, or “\\<” for the sign itself"
    if let offset = offset(ofTag: html) {
      problems.append(body.source.problem(at: offset, message, advice: advice))
    } else {
      problems.append(body.source.problem(line: lines.lowerBound, message, advice: advice))
    }
  }

  /// Where a tag stands that cmark found in the current block.
  private mutating func offset(ofTag html: String) -> Int? {
    let bytes = body.source.bytes(ofLines: lines)
    let firstLine = Array(html.utf8.prefix { $0 != Ascii.lineFeed })
    while nextAngle < angles.count, angles[nextAngle] < bytes.upperBound {
      let offset = angles[nextAngle]
      nextAngle += 1
      if offset >= bytes.lowerBound, body.source.bytes[offset...].starts(with: firstLine) {
        return offset
      }
    }
    return nil
  }
}
