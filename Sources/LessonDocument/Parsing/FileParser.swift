/// Parses one Markdown file of a lesson.
struct FileParser {
  /// A parsed file.
  struct Result {
    /// The file's text, with blanks for control characters.
    var source: SourceText
    var file: LessonFile
    var blocks: [Block]
    /// The attributes of headings by the line on which the heading begins.
    var headings: [Int: HeadingAttributes]
    var problems: [DocumentProblem]
  }

  /// Parses what stands behind a file's front matter.
  static func parse(_ source: SourceText) -> Result {
    var problems: [DocumentProblem] = []
    let readable = TextCheck.readableText(of: source, problems: &problems)
    let body = body(of: readable)
    guard NestingCheck.isShallow(body, problems: &problems),
      LinkCheck.isModest(body, problems: &problems)
    else {
      return Result(
        source: readable, file: LessonFile(path: source.path, parts: []), blocks: [], headings: [:],
        problems: problems)
    }
    let (blocks, mask, found) = blocks(of: body)
    let frontMatter = FrontMatter.lines(of: source)
    let parts = FileParts.parts(of: source, frontMatter: frontMatter, blocks: blocks)
    return Result(
      source: readable, file: LessonFile(path: source.path, parts: parts), blocks: blocks,
      headings: mask.headings, problems: problems + found)
  }

  private static func body(of source: SourceText) -> MarkdownBody {
    if let frontMatter = FrontMatter.lines(of: source) {
      let line = frontMatter.upperBound + 1
      let start = line <= source.lineCount ? source.line(line).lowerBound : source.bytes.count
      return MarkdownBody(source: source, start: start, firstLine: line)
    }
    let hasMark = source.bytes.starts(with: SourceText.byteOrderMark)
    return MarkdownBody(
      source: source, start: hasMark ? SourceText.byteOrderMark.count : 0, firstLine: 1)
  }

  /// Parses twice: first to find paragraphs, headings and tables, then with maths, values and
  /// attributes hidden in them.
  private static func blocks(
    of body: MarkdownBody
  ) -> (blocks: [Block], mask: DocumentMask, problems: [DocumentProblem]) {
    let text = body.source.bytes[body.start...]
    let textBlocks = withMarkdownTree(of: text) { TextBlock.all(in: $0, of: body) }
    let mask = DocumentMask(of: textBlocks ?? [], in: body)
    var builder = BlockBuilder(body: body, mask: mask)
    let blocks = withMarkdownTree(of: mask.maskedText()[...]) { builder.blocks(of: $0) }
    return (blocks ?? [], mask, mask.problems + builder.problems)
  }
}
