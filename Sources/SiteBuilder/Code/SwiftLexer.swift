/// Cuts Swift text into tokens for coloring.
///
/// It knows comments (nested), string literals (raw, multi-line, with code inside `\(…)`),
/// numbers, words and directives, and nothing of grammar: a capitalized word counts as a type and
/// a word before `(` as a call. The tokens' texts joined are the text, whatever it is.
///
/// It reads bytes: those beyond ASCII count as letters, so that a token never ends inside of a
/// character.
struct SwiftLexer {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0
  /// Kind and end of each token so far.
  private var pieces: [(kind: SwiftToken.Kind, end: Int)] = []

  static func tokens(of code: String) -> [SwiftToken] {
    var lexer = SwiftLexer(code)
    while lexer.position < lexer.bytes.count { lexer.step() }
    return lexer.tokens
  }

  private init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  private var tokens: [SwiftToken] {
    var start = text.startIndex
    var offset = 0
    return pieces.map { piece in
      let end = text.utf8.index(start, offsetBy: piece.end - offset)
      defer { (start, offset) = (end, piece.end) }
      return SwiftToken(kind: piece.kind, text: text[start..<end])
    }
  }

  private mutating func step() {
    if isAt("//") { return take(.comment, to: endOfLine(from: position)) }
    if isAt("/*") { return take(.comment, to: endOfComment) }
    if let opening = StringOpening(bytes[position...]) { return takeString(opening) }
    let first = bytes[position]
    if Self.isDigit(first) { return take(.number, to: endOfNumber) }
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      return take(.directive, to: endOfWord(from: position + 1))
    }
    if Self.isLetter(first) || first == UInt8(ascii: "`") { return takeWord() }
    take(.plain, to: position + 1)
  }

  /// Moves on to `end`; neighboring tokens of one kind become one.
  private mutating func take(_ kind: SwiftToken.Kind, to end: Int) {
    let end = min(end, bytes.count)
    if let last = pieces.last, last.kind == kind, kind == .plain || kind == .string {
      pieces[pieces.count - 1].end = end
    } else {
      pieces.append((kind, end))
    }
    position = end
  }

  // MARK: Bytes

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lowercase = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase) && byte < 0x80
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func isAt(_ mark: StaticString, _ offset: Int = 0) -> Bool {
    let start = position + offset
    guard start + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == mark.utf8Start[$0] }
  }

  private func isAt(_ mark: [UInt8]) -> Bool { bytes[position...].starts(with: mark) }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  // MARK: Words

  private mutating func takeWord() {
    let end = endOfIdentifier
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    let followsDot = position > 0 && bytes[position - 1] == UInt8(ascii: ".")
    if SwiftKeywords.all.contains(word[...]), !followsDot || word == "self" {
      take(.keyword, to: end)
    } else if word.first?.isUppercase == true {
      take(.type, to: end)
    } else if byte(end) == UInt8(ascii: "(") {
      take(.call, to: end)
    } else {
      take(.plain, to: end)
    }
  }

  private var endOfIdentifier: Int {
    if bytes[position] == UInt8(ascii: "`"),
      let close = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "`"))
    {
      return close + 1
    }
    return endOfWord(from: position + 1)
  }

  private func endOfWord(from start: Int) -> Int {
    bytes[start...].firstIndex { !Self.isLetter($0) && !Self.isDigit($0) } ?? bytes.count
  }

  // MARK: Numbers

  /// Digits, letters (`0xFF`, `1e9`) and underscores, a point before a digit, and a sign behind an
  /// exponent: `1...5` ends behind the 1.
  private var endOfNumber: Int {
    let exponents: [UInt8] = isAt("0x") ? Array("pP".utf8) : Array("eE".utf8)
    var end = position
    while let here = byte(end) {
      let previous = end > position ? bytes[end - 1] : UInt8(ascii: "0")
      let isBeforeDigit = byte(end + 1).map(Self.isDigit) ?? false
      let isPoint = here == UInt8(ascii: ".") && previous != UInt8(ascii: ".")
      let isSign = here == UInt8(ascii: "+") || here == UInt8(ascii: "-")
      let belongs =
        Self.isLetter(here) || Self.isDigit(here)
        || isBeforeDigit && (isPoint || isSign && exponents.contains(previous))
      guard belongs else { break }
      end += 1
    }
    return end
  }

  // MARK: Comments and strings

  private var endOfComment: Int {
    var depth = 0
    var offset = 0
    while position + offset < bytes.count {
      if isAt("/*", offset) {
        depth += 1
        offset += 2
      } else if isAt("*/", offset) {
        depth -= 1
        offset += 2
        if depth == 0 { return position + offset }
      } else {
        offset += 1
      }
    }
    return bytes.count
  }

  private mutating func takeString(_ opening: StringOpening) {
    take(.string, to: position + opening.opening.count)
    while position < bytes.count {
      if isAt(opening.closing) { return take(.string, to: position + opening.closing.count) }
      if isAt(opening.escape + [UInt8(ascii: "(")]) {
        takeInterpolation(opening)
      } else if isAt(opening.escape) {
        take(.string, to: endOfCharacter(from: position + opening.escape.count))
      } else if !opening.isMultiline, bytes[position] == UInt8(ascii: "\n") {
        return  // unclosed: the line's end closes it
      } else {
        take(.string, to: endOfCharacter(from: position))
      }
    }
  }

  /// Past a byte and those that go on with its character.
  private func endOfCharacter(from start: Int) -> Int {
    var end = start + 1
    while let next = byte(end), next & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// `\(` up to its own closing parenthesis; what stands between is code.
  private mutating func takeInterpolation(_ opening: StringOpening) {
    take(.string, to: position + opening.escape.count + 1)
    var depth = 1
    while let first = byte(position) {
      if first == UInt8(ascii: "\n"), !opening.isMultiline { return }
      if first == UInt8(ascii: "(") { depth += 1 }
      if first == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return take(.string, to: position + 1) }
      step()
    }
  }
}

/// How a string literal begins, and so how it ends: `"`, `"""`, `#"`, `#"""` and so on.
private struct StringOpening {
  var opening: [UInt8]
  var closing: [UInt8]
  var escape: [UInt8]
  var isMultiline: Bool

  init?(_ text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "#") else { return nil }
    let hashes = Array(text.prefix { $0 == UInt8(ascii: "#") })
    let quotes = text.dropFirst(hashes.count)
    guard quotes.first == UInt8(ascii: "\"") else { return nil }
    isMultiline = quotes.starts(with: Array("\"\"\"".utf8))
    let quote = [UInt8](repeating: UInt8(ascii: "\""), count: isMultiline ? 3 : 1)
    opening = hashes + quote
    closing = quote + hashes
    escape = [UInt8(ascii: "\\")] + hashes
  }
}
