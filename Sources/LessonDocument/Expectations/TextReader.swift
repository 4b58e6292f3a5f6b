/// Reads an expected text: literal stretches, numbers and wildcards in turn.
struct TextReader {
  private var cursor: ByteCursor
  /// How many brackets are open: within them a comma parts numbers and never thousands.
  private var openBrackets = 0
  private var literal: [UInt8] = []
  private var tokens: [ExpectedToken] = []

  /// The tokens of a text. Runs of white space in literal stretches are single blanks.
  static func tokens(in body: Range<Int>, of source: SourceText) -> [ExpectedToken] {
    var reader = TextReader(cursor: ByteCursor(body, of: source))
    while let byte = reader.cursor.byte { reader.readToken(startingWith: byte) }
    reader.endLiteral()
    return reader.tokens
  }

  private init(cursor: ByteCursor) {
    self.cursor = cursor
  }

  private mutating func readToken(startingWith byte: UInt8) {
    if cursor.skip("...") {
      endLiteral()
      if tokens.last != .wildcard { tokens.append(.wildcard) }
    } else if Ascii.isWhitespace(byte) {
      cursor.skipWhitespace()
      literal.append(Ascii.space)
    } else if let number = readNumber(startingWith: byte) {
      endLiteral()
      tokens.append(.number(number))
    } else {
      readLiteral(startingWith: byte)
    }
  }

  /// A number does not begin within a word (`conv2d`), nor is a version (`1.2.3`) one.
  private mutating func readNumber(startingWith byte: UInt8) -> ExpectedNumber? {
    let isSigned = byte == UInt8(ascii: "-")
    guard isSigned || Ascii.isDigit(byte) || byte == UInt8(ascii: ".") else { return nil }
    if let before = cursor.peek(-1), Self.isWordByte(before) || (isSigned && before == 0x29) {
      return nil
    }
    var end = cursor
    let number = NumberReader.read(
      at: &end, takesTrailingPoint: false, takesThousands: openBrackets == 0)
    let isVersion =
      end.byte == UInt8(ascii: ".") && (end.peek(1).map(Ascii.isDigit) ?? false)
    guard let number, !isVersion else { return nil }
    cursor = end
    return number
  }

  /// Takes the rest of a word, or a single other byte.
  private mutating func readLiteral(startingWith byte: UInt8) {
    if "[({".utf8.contains(byte) { openBrackets += 1 }
    if "])}".utf8.contains(byte) { openBrackets = max(0, openBrackets - 1) }
    repeat {
      if let byte = cursor.byte { literal.append(byte) }
      cursor.advance()
    } while Self.isWordByte(byte) && (cursor.byte.map(Self.isWordByte) ?? false)
      && !cursor.starts(with: "...")
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    tokens.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    Ascii.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
