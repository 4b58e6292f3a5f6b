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

  /// - Parameter unreadable: The problems of files that could not be read; they come last.
  static func parse(
    sources: [SourceText], name: String, unreadable: [DocumentProblem] = []
  ) throws(DocumentProblems) -> Lesson {
    guard let first = sources.first else {
      let noFile = DocumentProblem(file: name, line: 0, message: "the lesson has no Markdown file")
      throw DocumentProblems(unreadable.isEmpty ? [noFile] : unreadable)
    }
    let order = sources.map(\.path) + unreadable.map(\.file)
    let files = sources.map(FileParser.parse)
    var problems = unreadable + files.flatMap(\.problems)
    // What files say to each other is not known while some are missing.
    guard unreadable.isEmpty else { throw DocumentProblems(sorted(problems, inOrderOf: order)) }
    let frontMatter = FrontMatter(of: files[0].source, problems: &problems)
    var lessonFiles = files.map(\.file)
    lessonFiles[0].page = frontMatter.page
    for index in files.indices.dropFirst() {
      lessonFiles[index].page = FrontMatter.page(
        of: files[index].source, behind: first, problems: &problems)
    }
    if files.count == 1, frontMatter.page != nil {
      problems.append(
        first.problem(
          line: 1, "“page” names one page of several, and this lesson is a single file",
          advice: "leave it out: the page is called like the lesson"))
    }
    let assembler = LessonAssembler(files)
    problems += assembler.problems
    guard problems.isEmpty else { throw DocumentProblems(sorted(problems, inOrderOf: order)) }
    return Lesson(
      name: name, title: frontMatter.title, summary: frontMatter.summary, uses: frontMatter.uses,
      files: lessonFiles, introduction: assembler.introduction, sections: assembler.sections)
  }

  /// In the order of files, lines and columns.
  private static func sorted(
    _ problems: [DocumentProblem], inOrderOf paths: [String]
  ) -> [DocumentProblem] {
    let places = Dictionary(
      paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ problem: DocumentProblem) -> (Int, Int, Int) {
      (places[problem.file] ?? 0, problem.line, problem.column)
    }
    return problems.enumerated().sorted { left, right in
      let (leftKey, rightKey) = (key(left.element), key(right.element))
      return leftKey == rightKey ? left.offset < right.offset : leftKey < rightKey
    }.map(\.element)
  }
}
