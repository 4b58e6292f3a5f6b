/// Finds documents whose links would take cmark 0.30 a time or memory that grows with the square of
/// their size. No lesson is near these bounds.
struct LinkCheck {
  /// For each beginning of a picture, `![`, all those before it in the paragraph are looked at.
  private static let mostPictures = 1_000
  /// Each use of a reference, such as `[name]`, copies the reference's target and title.
  private static let mostCopiedBytes = 200_000_000

  private var pictures = 0
  /// The bytes of the paragraph so far if it may define references; nil if it does not.
  private var definition: Int?
  private var longestDefinition = 0
  private var closingBrackets = 0
  private var isAfterBlankLine = true

  static func isModest(_ body: MarkdownBody, problems: inout [DocumentProblem]) -> Bool {
    let source = body.source
    guard body.firstLine <= source.lineCount else { return true }
    var check = LinkCheck()
    for line in body.firstLine...source.lineCount {
      check.read(source.bytes[source.content(ofLine: line)])
      if check.pictures > mostPictures {
        problems.append(
          source.problem(
            line: line, "a paragraph holds more than \(mostPictures) pictures",
            advice: "put blank lines between them"))
        return false
      }
    }
    if check.longestDefinition * check.closingBrackets > mostCopiedBytes {
      problems.append(
        source.problem(
          line: 0, "the file defines a very long reference and uses very many",
          advice: "write shorter targets and titles"))
      return false
    }
    return true
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    guard let first = line.first(where: { !Ascii.isBlank($0) && $0 != UInt8(ascii: ">") }) else {
      pictures = 0
      definition = nil
      isAfterBlankLine = true
      return
    }
    if isAfterBlankLine, first == UInt8(ascii: "[") { definition = 0 }
    isAfterBlankLine = false
    definition? += line.count
    longestDefinition = max(longestDefinition, definition ?? 0)
    var previous: UInt8?
    for byte in line {
      if byte == UInt8(ascii: "]") { closingBrackets += 1 }
      if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { pictures += 1 }
      previous = byte
    }
  }
}
