/// Cuts a file into the parts that cover it without a gap.
enum FileParts {
  /// - Parameter blocks: The blocks of the file at the top level, in order.
  static func parts(
    of source: SourceText, frontMatter: ClosedRange<Int>?, blocks: [Block]
  ) -> [LessonFile.Part] {
    var parts: [LessonFile.Part] = []
    var nextLine = 1
    func add(_ kind: LessonFile.Part.Kind, upTo lastLine: Int) {
      guard lastLine >= nextLine else { return }
      let range = source.range(ofLines: nextLine...lastLine)
      parts.append(LessonFile.Part(kind: kind, text: source.string(range.bytes), range: range))
      nextLine = lastLine + 1
    }
    /// What stands between blocks: blank lines, and text that leaves no block, such as comments.
    func addGap(upTo lastLine: Int) {
      while nextLine <= lastLine {
        let isBlank = source.isBlank(line: nextLine)
        let end = (nextLine...lastLine).first { source.isBlank(line: $0) != isBlank }
        add(isBlank ? .blank : .prose, upTo: (end ?? lastLine + 1) - 1)
      }
    }
    if let frontMatter { add(.frontMatter, upTo: frontMatter.upperBound) }
    for block in blocks {
      addGap(upTo: block.range.lines.lowerBound - 1)
      add(kind(of: block.content), upTo: block.range.lines.upperBound)
    }
    addGap(upTo: source.lineCount)
    return parts
  }

  private static func kind(of content: Block.Content) -> LessonFile.Part.Kind {
    switch content {
    case .heading: .heading
    case .cell: .cell
    case .expectation: .expectation
    case .listing: .listing
    case .math: .math
    case .paragraph, .list, .quotation, .table, .thematicBreak: .prose
    }
  }
}
