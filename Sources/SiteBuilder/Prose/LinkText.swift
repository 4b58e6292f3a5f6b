import LessonDocument

/// Running text without links, anchors and marks, for places that are links themselves.
enum LinkText {
  /// Text, code and formulas; a formula that does not parse stands as its source.
  static func markup(of inlines: [Inline]) -> Markup {
    inlines.map { inline in
      switch inline {
      case .text(let text): Markup(text: Typography.apostrophes(in: text))
      case .code(let code): .element("code", [:], Markup(text: code))
      case .emphasis(let content), .strong(let content), .link(_, _, let content):
        markup(of: content)
      case .image(_, _, let alternative): Markup(text: alternative)
      case .math(let tex):
        (try? Formula(parsing: tex)).map { MathML.markup(of: $0, isBlock: false) }
          ?? .element("code", [:], Markup(text: tex))
      case .value(let value): Markup(text: value.shown)
      case .softBreak, .lineBreak: Markup(text: " ")
      }
    }.joined()
  }
}
