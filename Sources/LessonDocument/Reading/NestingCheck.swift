/// Finds lines that open more lists and quotations than any lesson needs, before cmark takes a
/// time that grows with the nesting on every line.
enum NestingCheck {
  static func isShallow(_ body: MarkdownBody, problems: inout [DocumentProblem]) -> Bool {
    let source = body.source
    guard body.firstLine <= source.lineCount else { return true }
    for line in body.firstLine...source.lineCount {
      let content = source.content(ofLine: line)
      guard content.count > MarkdownBody.deepestNesting / 2,
        depth(of: source.bytes[content]) > MarkdownBody.deepestNesting
      else { continue }
      problems.append(problem(line: line, in: source))
      return false
    }
    return true
  }

  static func problem(line: Int, in source: SourceText) -> DocumentProblem {
    source.problem(
      line: line,
      "more than \(MarkdownBody.deepestNesting) lists or quotations stand within each other",
      advice: "write it flatter")
  }

  /// How many lists and quotations a line may be in: those that its marks open, and before them
  /// one for every two blanks, the least by which a list's items are indented.
  private static func depth(of line: ArraySlice<UInt8>) -> Int {
    let indentation = line.prefix(while: Ascii.isBlank)
    var marks = 0
    var rest = line[indentation.endIndex...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: ">") {
        marks += 1
      } else if "-+*.)".utf8.contains(byte), rest.first.map(Ascii.isBlank) ?? true {
        marks += 1
      } else if !Ascii.isBlank(byte), !Ascii.isDigit(byte) {
        break
      }
    }
    let columns = indentation.reduce(0) { $0 + ($1 == Ascii.tab ? 4 : 1) }
    return marks == 0 ? 0 : marks + columns / 2
  }
}
