/// Text that a cell printed or displayed, cut to what a page can carry.
struct PrintedText {
  /// What is seen at once.
  var head: String
  /// What a reader unfolds; empty where the head is all.
  var fold: String
  /// How many lines the fold has.
  var foldedLines: Int
  /// How much was left out altogether, in words.
  var omission: String?

  /// Longer texts are folded behind their first `headLines` lines.
  static let unfoldedLines = 30
  static let headLines = 12
  /// Beyond these a page shows no more: it is no log file.
  static let mostLines = 1_000
  static let mostCharactersPerLine = 1_000
  static let mostCharacters = 60_000

  init(_ output: String) {
    // Splitting bytes takes a fraction of the time that splitting characters takes.
    let settled = TerminalText.settled(output)
    var lines = settled.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Self.cut(Substring($0))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let kept = Self.affordable(lines)
    omission =
      kept.count < lines.count
      ? "\((lines.count - kept.count).grouped) more lines are not shown; run the section to see them."
      : nil
    let isLong = kept.count > Self.unfoldedLines
    head = kept.prefix(isLong ? Self.headLines : kept.count).joined(separator: "\n")
    fold = isLong ? kept.dropFirst(Self.headLines).joined(separator: "\n") : ""
    foldedLines = isLong ? kept.count - Self.headLines : 0
  }

  private static func affordable(_ lines: [String]) -> ArraySlice<String> {
    var characters = 0
    let end = lines.prefix(mostLines).firstIndex { line in
      characters += line.utf8.count
      return characters > mostCharacters
    }
    return lines.prefix(max(1, end ?? mostLines))
  }

  private static func cut(_ line: Substring) -> String {
    // A byte count first: counting the characters of a line of many megabytes takes long.
    guard line.utf8.count > mostCharactersPerLine else { return String(line) }
    let head = line.prefix(mostCharactersPerLine)
    let left = line[head.endIndex...].unicodeScalars.count
    return left == 0 ? String(line) : "\(head) … \(left.grouped) more characters"
  }
}
