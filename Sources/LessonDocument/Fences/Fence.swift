/// The first line of a fenced block.
struct Fence {
  private let marker: UInt8
  private let length: Int
  /// Where the fence stands in its line, in bytes from 0.
  let indentation: Int
  /// The offset of the fence's first mark.
  let offset: Int
  /// What stands behind the marks.
  let words: [SourceWord]

  /// Nil where no fence begins at `start`.
  init?(at start: Int, in source: SourceText) {
    let line = source.line(at: start)
    let content = source.content(ofLine: line)
    guard start < content.upperBound else { return nil }
    marker = source.bytes[start]
    guard marker == Ascii.backtick || marker == UInt8(ascii: "~") else { return nil }
    let marker = marker
    length = source.bytes[start..<content.upperBound].prefix { $0 == marker }.count
    guard length >= 3 else { return nil }
    offset = start
    indentation = start - content.lowerBound
    words = SourceWord.words(in: start + length..<content.upperBound, of: source)
  }

  /// The first of these lines on which another such fence begins, with words on it: most likely
  /// the end of this one's block is missing.
  func nextFence(on lines: Range<Int>, in source: SourceText) -> Int? {
    lines.first { line in
      let text = source.bytes[source.content(ofLine: line)].drop(while: Self.isBeforeFence)
      guard text.first == marker, let other = Fence(at: text.startIndex, in: source) else {
        return false
      }
      return other.length >= length && !other.words.isEmpty
    }
  }

  private static func isBeforeFence(_ byte: UInt8) -> Bool {
    Ascii.isBlank(byte) || byte == UInt8(ascii: ">")
  }

  /// Whether a line closes the block: at least as many of the same marks and nothing else, behind
  /// blanks and quotation marks.
  func isClosed(byLine line: Int, in source: SourceText) -> Bool {
    let text = source.bytes[source.content(ofLine: line)].drop(while: Self.isBeforeFence)
    let marks = text.prefix { $0 == marker }
    return marks.count >= length && text[marks.endIndex...].allSatisfy(Ascii.isBlank)
  }
}
