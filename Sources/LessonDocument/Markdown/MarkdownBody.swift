/// The part of a file that is Markdown: everything behind the front matter.
struct MarkdownBody {
  let source: SourceText
  /// The offset of the first byte, behind a byte order mark.
  let start: Int
  /// The line in which `start` stands.
  let firstLine: Int

  /// The nesting of lists and quotations from which on a document is rejected: no lesson needs it,
  /// and cmark's time grows with it on every line.
  static let deepestNesting = 100

  /// The file's line of a line of cmark's.
  func line(_ markdownLine: Int) -> Int { firstLine + markdownLine - 1 }

  /// The lines of a block, without blank lines at its end, which cmark counts to some blocks.
  func lines(of node: MarkdownNode) -> ClosedRange<Int> {
    let first = min(line(max(node.startLine, 1)), source.lineCount)
    var last = max(first, min(line(node.endLine), source.lineCount))
    while last > first, source.isBlank(line: last) { last -= 1 }
    return first...last
  }

  /// The offset in the file at which a block begins.
  func start(of node: MarkdownNode) -> Int {
    let line = lines(of: node).lowerBound
    let lineStart = line == firstLine ? start : source.line(line).lowerBound
    return min(lineStart + max(node.startColumn, 1) - 1, source.content(ofLine: line).upperBound)
  }
}
