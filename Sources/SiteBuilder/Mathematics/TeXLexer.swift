/// Cuts TeX into tokens, one at a time, because a command may take its argument as it stands.
struct TeXLexer {
  private var rest: Substring
  /// Lines below the formula's first, of the token that comes next.
  private(set) var line = 0

  init(_ tex: String) {
    rest = tex[...]
    skipSpace()
  }

  /// The token that comes next.
  var next: TeXToken {
    var copy = self
    return copy.take()
  }

  /// The next token, which is then behind the lexer.
  mutating func take() -> TeXToken {
    guard let first = rest.first else { return .end }
    if first.isASCII, first.isNumber { return takeNumber() }
    rest.removeFirst()
    let token: TeXToken =
      switch first {
      case "\\": command()
      case "{": .openBrace
      case "}": .closeBrace
      case "^": .superscript
      case "_": .subscript
      case "'": .prime
      case "&": .alignment
      default: .character(first)
      }
    skipSpace()
    return token
  }

  /// The first digit of the number that comes next: `x^12` raises to 1 only.
  mutating func takeDigit() -> String {
    let digit = String(rest.prefix(1))
    rest = rest.dropFirst()
    skipSpace()
    return digit
  }

  /// The text between braces as it stands, for `\text{…}` and `\begin{…}`; nil where no brace
  /// opens or none closes.
  mutating func takeRawGroup() -> String? {
    guard rest.first == "{" else { return nil }
    var depth = 0
    for (index, character) in zip(rest.indices, rest) {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      let group = rest[rest.index(after: rest.startIndex)..<index]
      line += group.count { $0.isNewline }
      rest = rest[rest.index(after: index)...]
      skipSpace()
      return String(group)
    }
    return nil
  }

  private mutating func skipSpace() {
    while let first = rest.first, first.isWhitespace {
      if first.isNewline { line += 1 }
      rest.removeFirst()
    }
  }

  /// What follows a backslash: letters, or one character.
  private mutating func command() -> TeXToken {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    if !name.isEmpty {
      rest = rest[name.endIndex...]
      return .command(String(name))
    }
    guard let symbol = rest.popFirst() else { return .command("") }
    if symbol == "\\" { return .newRow }
    // `\` before a line end is a space, and the line counts.
    if symbol.isNewline { line += 1 }
    return .command(symbol.isWhitespace ? " " : String(symbol))
  }

  /// Digits, a decimal point between digits, and commas between thousands: `12,443,648` and
  /// `12{,}443{,}648` are one number, `1,10` are two.
  private mutating func takeNumber() -> TeXToken {
    var number = String(takeDigits())
    while true {
      if rest.first == ".", rest.dropFirst().first?.isNumber == true {
        rest.removeFirst()
        number += "." + takeDigits()
      } else if let comma = ["{,}", ","].first(where: { isThousands(after: $0) }) {
        rest = rest.dropFirst(comma.count)
        number += "," + takeDigits()
      } else {
        skipSpace()
        return .number(number)
      }
    }
  }

  private mutating func takeDigits() -> Substring {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest[digits.endIndex...]
    return digits
  }

  private func isThousands(after comma: String) -> Bool {
    guard rest.hasPrefix(comma) else { return false }
    return rest.dropFirst(comma.count).prefix { $0.isASCII && $0.isNumber }.count == 3
  }
}
