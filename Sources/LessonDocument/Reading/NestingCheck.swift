/// Finds lines that open more lists and quotations than any lesson needs, before cmark takes a
/// time that grows with the nesting on every line.
enum NestingCheck {
  static func isShallow(_ body: MarkdownBody, problems: inout [DocumentProblem]) -> Bool {
    let source = body.source
    guard body.firstLine <= source.lineCount else { return true }
    for line in body.firstLine...source.lineCount {
      let content = source.content(ofLine: line)
      guard content.count > MarkdownBody.deepestNesting,
        depth(of: source.bytes[content]) > MarkdownBody.deepestNesting
      else { continue }
      problems.append(
        source.problem(
          line: line,
          "more than \(MarkdownBody.deepestNesting) lists or quotations stand within each other",
          advice: "write it flatter"))
      return false
    }
    return true
  }

  /// How many lists and quotations the marks at the beginning of a line can open.
  private static func depth(of line: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var rest = line
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ">") {
        depth += 1
      } else if "-+*.)".utf8.contains(byte), rest.first.map(Ascii.isBlank) ?? true {
        depth += 1
      } else if !Ascii.isBlank(byte), !Ascii.isDigit(byte) {
        break
      }
    }
    return depth
  }
}
