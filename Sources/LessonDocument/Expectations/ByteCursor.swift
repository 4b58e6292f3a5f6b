/// A place in a part of a file that is being read.
struct ByteCursor {
  let source: SourceText
  private(set) var offset: Int
  let end: Int

  init(_ range: Range<Int>, of source: SourceText) {
    self.source = source
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }
  var byte: UInt8? { offset < end ? source.bytes[offset] : nil }

  /// The byte that stands this far ahead, or before the cursor where negative.
  func peek(_ distance: Int) -> UInt8? {
    let place = offset + distance
    return place >= 0 && place < end ? source.bytes[place] : nil
  }

  mutating func advance(by count: Int = 1) { offset = min(offset + count, end) }

  mutating func move(to offset: Int) { self.offset = offset }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { source.bytes[offset..<end].starts(with: $0) }
  }

  /// Goes behind a text if it stands here.
  mutating func skip(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte, condition(byte) { offset += 1 }
  }

  mutating func skipWhitespace() { skip(while: Ascii.isWhitespace) }
}
