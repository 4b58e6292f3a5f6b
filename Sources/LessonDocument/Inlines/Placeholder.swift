/// What stands in the place of an inline span, or marks a spot, in the text that cmark parses.
///
/// cmark would read `$a^*b^*$` as emphasis and `$x<y>z$` as a tag. So each span is replaced by its
/// number between two control characters, which mean nothing to cmark. The lines of a file stay
/// where they are: a span of several lines leaves a mark on each further line.
enum Placeholder {
  private static let open: UInt8 = 1
  private static let close: UInt8 = 2
  /// On a line into which a span continues.
  static let continuation: UInt8 = 3
  /// Before the text of a table's cell, so that it is a paragraph whatever it begins with.
  static let tableCell: UInt8 = 4

  static func span(_ index: Int) -> [UInt8] { [open] + Array(String(index).utf8) + [close] }

  /// Whether a text may hold one of the marks.
  static func mayStand(in text: String) -> Bool {
    text.utf8.contains { $0 <= tableCell }
  }

  enum Piece {
    case text(String)
    case span(Int)
    case continuation
  }

  /// Cuts a text at the marks.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text).utf8[...]
    while let mark = rest.firstIndex(where: { $0 <= tableCell }) {
      if mark > rest.startIndex { pieces.append(.text(String(Substring(rest[..<mark])))) }
      let isSpan = rest[mark] == open
      let isContinuation = rest[mark] == continuation
      rest = rest[rest.index(after: mark)...]
      if isContinuation { pieces.append(.continuation) }
      if isSpan, let end = rest.firstIndex(of: close), let index = Int(Substring(rest[..<end])) {
        pieces.append(.span(index))
        rest = rest[rest.index(after: end)...]
      }
    }
    if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
    return pieces
  }
}
