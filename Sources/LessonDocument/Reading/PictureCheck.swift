/// Finds paragraphs with more beginnings of pictures, `![`, than any lesson has: in cmark 0.30 the
/// time for links grows with the square of their number.
enum PictureCheck {
  private static let most = 1_000

  static func isModest(_ body: MarkdownBody, problems: inout [DocumentProblem]) -> Bool {
    let source = body.source
    var count = 0
    var offset = body.start
    while offset + 1 < source.bytes.count {
      let byte = source.bytes[offset]
      let next = source.bytes[offset + 1]
      if byte == UInt8(ascii: "!"), next == UInt8(ascii: "[") { count += 1 }
      if byte == Ascii.lineFeed, next == Ascii.lineFeed { count = 0 }
      if count > most {
        problems.append(
          source.problem(
            line: source.line(at: offset), "a paragraph holds more than \(most) pictures",
            advice: "put blank lines between them"))
        return false
      }
      offset += 1
    }
    return true
  }
}
