/// Cuts Swift text into tokens for coloring.
///
/// It knows comments (nested), string literals (raw, multi-line, with code inside `\(…)`),
/// numbers, words and directives, and nothing of grammar: a capitalized word counts as a type and
/// a word before `(` as a call. The tokens' texts joined are the text, whatever it is.
struct SwiftLexer {
  private let text: Substring
  private var rest: Substring
  private var tokens: [SwiftToken] = []

  static func tokens(of code: String) -> [SwiftToken] {
    var lexer = SwiftLexer(code[...])
    while !lexer.rest.isEmpty { lexer.step() }
    return lexer.tokens
  }

  private init(_ text: Substring) {
    self.text = text
    rest = text
  }

  private mutating func step() {
    if rest.hasPrefix("//") { return take(.comment) { $0.prefix { !$0.isNewline }.endIndex } }
    if rest.hasPrefix("/*") { return take(.comment, endOfComment) }
    if let opening = StringOpening(rest) { return takeString(opening) }
    guard let first = rest.first else { return }
    if first.isNumber { return take(.number, endOfNumber) }
    if first == "@" || first == "#" { return take(.directive, endOfDirective) }
    if first.isLetter || first == "_" || first == "`" { return takeWord() }
    take(.plain) { $0.index(after: $0.startIndex) }
  }

  /// Moves past `end(rest)`; neighboring tokens of one kind become one.
  private mutating func take(_ kind: SwiftToken.Kind, _ end: (Substring) -> String.Index) {
    let end = end(rest)
    if let last = tokens.last, last.kind == kind, kind == .plain || kind == .string {
      tokens[tokens.count - 1].text = text[last.text.startIndex..<end]
    } else {
      tokens.append(SwiftToken(kind: kind, text: rest[..<end]))
    }
    rest = rest[end...]
  }

  // MARK: Words

  private mutating func takeWord() {
    let end = endOfWord(rest)
    let word = rest[..<end]
    let followsDot = tokens.last?.text.last == "."
    if SwiftKeywords.all.contains(word), !followsDot || word == "self" {
      take(.keyword) { _ in end }
    } else if word.first?.isUppercase == true {
      take(.type) { _ in end }
    } else if rest[end...].first == "(" {
      take(.call) { _ in end }
    } else {
      take(.plain) { _ in end }
    }
  }

  private func endOfWord(_ rest: Substring) -> String.Index {
    if rest.first == "`", let close = rest.dropFirst().firstIndex(of: "`") {
      return rest.index(after: close)
    }
    return rest.dropFirst().firstIndex { !$0.isLetter && !$0.isNumber && $0 != "_" }
      ?? rest.endIndex
  }

  private func endOfDirective(_ rest: Substring) -> String.Index {
    rest.dropFirst().firstIndex { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? rest.endIndex
  }

  // MARK: Numbers

  /// Digits, letters (`0xFF`, `1e9`) and underscores, a point before a digit, and a sign behind an
  /// exponent: `1...5` ends behind the 1.
  private func endOfNumber(_ rest: Substring) -> String.Index {
    var end = rest.startIndex
    var previous: Character = "0"
    let isHexadecimal = rest.hasPrefix("0x")
    while end < rest.endIndex {
      let character = rest[end]
      let next = rest[rest.index(after: end)...].first
      let isExponent = isHexadecimal ? "pP".contains(previous) : "eE".contains(previous)
      let belongs =
        character.isLetter || character.isNumber || character == "_"
        || (character == "." && next?.isNumber == true && previous != ".")
        || ("+-".contains(character) && isExponent && next?.isNumber == true)
      guard belongs else { break }
      previous = character
      end = rest.index(after: end)
    }
    return end
  }

  // MARK: Comments and strings

  private func endOfComment(_ rest: Substring) -> String.Index {
    var depth = 0
    var position = rest.startIndex
    while position < rest.endIndex {
      if rest[position...].hasPrefix("/*") {
        depth += 1
        position = rest.index(position, offsetBy: 2)
      } else if rest[position...].hasPrefix("*/") {
        depth -= 1
        position = rest.index(position, offsetBy: 2)
        if depth == 0 { return position }
      } else {
        position = rest.index(after: position)
      }
    }
    return rest.endIndex
  }

  private mutating func takeString(_ opening: StringOpening) {
    take(.string) { $0.index($0.startIndex, offsetBy: opening.opening.count) }
    while !rest.isEmpty {
      if rest.hasPrefix(opening.closing) {
        return take(.string) { $0.index($0.startIndex, offsetBy: opening.closing.count) }
      }
      if rest.hasPrefix(opening.escape + "(") {
        takeInterpolation(opening)
      } else if rest.hasPrefix(opening.escape) {
        let length = opening.escape.count + 1
        take(.string) {
          $0.index($0.startIndex, offsetBy: length, limitedBy: $0.endIndex) ?? $0.endIndex
        }
      } else if !opening.isMultiline, rest.first?.isNewline == true {
        return  // unclosed: the line's end closes it
      } else {
        take(.string) { $0.index(after: $0.startIndex) }
      }
    }
  }

  /// `\(` up to its own closing parenthesis; what stands between is code.
  private mutating func takeInterpolation(_ opening: StringOpening) {
    let length = opening.escape.count + 1
    take(.string) { $0.index($0.startIndex, offsetBy: length) }
    var depth = 1
    while let first = rest.first {
      if first.isNewline, !opening.isMultiline { return }
      if first == "(" { depth += 1 }
      if first == ")" { depth -= 1 }
      if depth == 0 { return take(.string) { $0.index(after: $0.startIndex) } }
      step()
    }
  }
}

/// How a string literal begins, and so how it ends: `"`, `"""`, `#"`, `#"""` and so on.
private struct StringOpening {
  var opening: String
  var closing: String
  var escape: String
  var isMultiline: Bool

  init?(_ text: Substring) {
    let hashes = String(text.prefix { $0 == "#" })
    let quotes = text.dropFirst(hashes.count)
    guard quotes.first == "\"" else { return nil }
    isMultiline = quotes.hasPrefix("\"\"\"")
    let quote = isMultiline ? "\"\"\"" : "\""
    opening = hashes + quote
    closing = quote + hashes
    escape = "\\" + hashes
  }
}
