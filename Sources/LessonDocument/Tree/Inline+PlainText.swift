extension [Inline] {
  /// The text without emphasis and links, for names, ids and text alternatives.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  /// The text without emphasis and links; maths as its TeX, a value as it is shown.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text), .math(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, _, let inlines): inlines.plainText
    case .image(_, _, let alternative): alternative
    case .value(let value): value.shown
    case .softBreak, .lineBreak: " "
    }
  }
}
