/// Parses the Markdown files of a lesson.
public enum LessonParser {
  /// Parses a lesson whose files are given, in their order.
  ///
  /// - Parameter files: The first one begins with the lesson's front matter.
  /// - Throws: All problems of all files, in their order.
  public static func parse(
    files: [(path: String, text: String)], name: String
  ) throws(DocumentProblems) -> Lesson {
    try parse(
      sources: files.map { SourceText(path: $0.path, bytes: Array($0.text.utf8)) }, name: name)
  }

  static func parse(sources: [SourceText], name: String) throws(DocumentProblems) -> Lesson {
    guard let first = sources.first else {
      throw DocumentProblems([
        DocumentProblem(file: name, line: 0, message: "the lesson has no Markdown file")
      ])
    }
    var problems: [DocumentProblem] = []
    let frontMatter = FrontMatter(of: first, problems: &problems)
    for source in sources.dropFirst() where FrontMatter.lines(of: source) != nil {
      problems.append(
        source.problem(
          line: 1, "front matter stands in a file that is not the lesson's first",
          advice: "move it to \(first.path)"))
    }
    let files = sources.map(FileParser.parse)
    let assembler = LessonAssembler(files)
    problems += files.flatMap(\.problems) + assembler.problems
    guard problems.isEmpty else { throw DocumentProblems(sorted(problems, by: sources)) }
    return Lesson(
      name: name, title: frontMatter.title, summary: frontMatter.summary, uses: frontMatter.uses,
      files: files.map(\.file), introduction: assembler.introduction, sections: assembler.sections)
  }

  /// In the order of files, lines and columns.
  private static func sorted(
    _ problems: [DocumentProblem], by sources: [SourceText]
  ) -> [DocumentProblem] {
    let order = Dictionary(
      sources.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    return problems.enumerated().sorted { left, right in
      let leftKey = (order[left.element.file] ?? 0, left.element.line, left.element.column)
      let rightKey = (order[right.element.file] ?? 0, right.element.line, right.element.column)
      return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
    }.map(\.element)
  }
}
