/// A place within a text, ready to be pointed at.
struct TextPlace {
  /// Counted from 1.
  let line: Int
  /// The line's characters around the place, at most 72 of them.
  let excerpt: String
  /// How many characters of the excerpt stand before the place.
  let column: Int

  /// The place at an offset into the text's UTF-8.
  init(offset: Int, in text: String) {
    let before = text.utf8.prefix(offset)
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    let lineFeed = UInt8(ascii: "\n")
    let start = before.lastIndex(of: lineFeed).map(text.utf8.index(after:)) ?? text.startIndex
    let end = text.utf8[before.endIndex...].firstIndex(of: lineFeed) ?? text.endIndex
    let left = String(decoding: text.utf8[start..<before.endIndex], as: UTF8.self)
    let right = String(decoding: text.utf8[before.endIndex..<end], as: UTF8.self)
    let shownLeft = left.count > 48 ? "…" + left.suffix(47) : left
    excerpt = shownLeft + (right.count > 24 ? right.prefix(23) + "…" : right)
    column = shownLeft.count
  }
}
