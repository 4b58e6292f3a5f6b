/// What a terminal would finally show of a program's output.
enum TerminalText {
  /// The text without escape sequences (colors, cursor movements, titles), and of a line that was
  /// rewritten behind a carriage return only its last state. Other control characters stay, and
  /// are made visible where the text is set.
  static func settled(_ output: String) -> String {
    // ESC, a carriage return, or the first byte of U+009B: bytes are quick to look through.
    guard output.utf8.contains(where: { $0 == 0x1B || $0 == 0x0D || $0 == 0xC2 }) else {
      return output
    }
    return withoutRewrites(withoutEscapes(output.unicodeScalars))
  }

  private static func withoutEscapes(_ scalars: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring.UnicodeScalarView(scalars)
    while let scalar = rest.first {
      if let sequence = escapeSequence(rest) {
        rest = rest[sequence...]
      } else {
        result.append(scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// The end of the escape sequence with which `text` begins; nil where none does, or where it is
  /// malformed.
  private static func escapeSequence(_ text: Substring.UnicodeScalarView) -> String.Index? {
    let rest = text.dropFirst()
    if text.first == "\u{9B}" { return endOfControlSequence(rest) }
    guard text.first == "\u{1B}", let second = rest.first else { return nil }
    switch second.value {
    case 0x5B: return endOfControlSequence(rest.dropFirst())
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: return endOfString(rest.dropFirst())
    case 0x20...0x2F:
      guard let final = rest.firstIndex(where: { !(0x20...0x2F).contains($0.value) }),
        (0x30...0x7E).contains(rest[final].value)
      else { return nil }
      return rest.index(after: final)
    case 0x30...0x7E: return rest.index(after: rest.startIndex)
    default: return nil
    }
  }

  /// Parameters and intermediates, then one final character.
  private static func endOfControlSequence(_ text: Substring.UnicodeScalarView) -> String.Index? {
    guard let final = text.firstIndex(where: { !(0x20...0x3F).contains($0.value) }),
      (0x40...0x7E).contains(text[final].value)
    else { return nil }
    return text.index(after: final)
  }

  /// Up to a bell or `ESC \`, within one line.
  private static func endOfString(_ text: Substring.UnicodeScalarView) -> String.Index? {
    guard let end = text.firstIndex(where: { $0.value < 0x20 || $0.value == 0x9C }) else {
      return nil
    }
    switch text[end].value {
    case 0x07, 0x9C: return text.index(after: end)
    case 0x1B:
      let next = text.index(after: end)
      return next < text.endIndex && text[next] == "\\" ? text.index(after: next) : nil
    default: return nil
    }
  }

  private static func withoutRewrites(_ text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      var line = line
      while line.last == "\r" { line.removeLast() }
      let last = line.split(separator: "\r").last ?? line[line.endIndex...]
      return String(last)
    }.joined(separator: "\n")
  }
}
