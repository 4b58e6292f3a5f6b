/// Finds control characters, which no text needs and some of which mark spots for the parser.
enum TextCheck {
  /// The text with a blank for each control character; each line that holds one is a problem.
  static func readableText(
    of source: SourceText, problems: inout [DocumentProblem]
  ) -> SourceText {
    guard source.bytes.contains(where: isControl) else { return source }
    var bytes = source.bytes
    var lastLine = 0
    for offset in bytes.indices where isControl(bytes[offset]) {
      let line = source.line(at: offset)
      if line != lastLine {
        let code = String(bytes[offset], radix: 16, uppercase: true)
        problems.append(
          source.problem(
            at: offset,
            "a control character, U+\(String(repeating: "0", count: 4 - code.count))"
              + "\(code), stands in the text",
            advice: "remove it; in Swift code write it as \\u{\(code)}"))
      }
      lastLine = line
      bytes[offset] = Ascii.space
    }
    return SourceText(path: source.path, bytes: bytes)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !Ascii.isWhitespace(byte) || byte == 0x7F
  }
}
