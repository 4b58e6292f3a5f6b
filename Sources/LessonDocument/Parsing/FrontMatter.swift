import Yams

/// What a lesson says about itself between two lines of `---` at its beginning, and a further file
/// about the page that it makes.
struct FrontMatter {
  private(set) var title = ""
  private(set) var summary = ""
  private(set) var uses: [String] = []
  /// The title of the page that the file makes, where it is not called like its sections.
  private(set) var page: String?
  /// The lesson's first file, where this is the front matter of a further one.
  private let first: SourceText?

  private static let invalidity = "the front matter is not valid YAML"
  private static let keys = ["title", "summary", "uses", "page"]
  private static let example = "begin the lesson with “---”, “title: …” and “---” on lines"

  /// The lines of a file's front matter; nil where it has none, or none that ends.
  static func lines(of source: SourceText) -> ClosedRange<Int>? {
    guard begins(source), source.lineCount > 1 else { return nil }
    return (2...source.lineCount).first { isFence($0, in: source) }.map { 1...$0 }
  }

  /// Whether a file begins with front matter, if perhaps with one that is not closed.
  static func begins(_ source: SourceText) -> Bool {
    source.lineCount > 0 && isFence(1, in: source)
  }

  private static func isFence(_ line: Int, in source: SourceText) -> Bool {
    var content = source.bytes[source.content(ofLine: line)]
    content.removeTrailingBlanks()
    if line == 1, content.starts(with: SourceText.byteOrderMark) {
      content = content.dropFirst(SourceText.byteOrderMark.count)
    }
    return content.elementsEqual("---".utf8)
  }

  /// Reads the front matter of a lesson's first file.
  init(of source: SourceText, problems: inout [DocumentProblem]) {
    self.init(of: source, behind: nil, problems: &problems)
  }

  /// The title that a further file gives its page; nil where it has no front matter.
  static func page(
    of source: SourceText, behind first: SourceText, problems: inout [DocumentProblem]
  ) -> String? {
    guard lines(of: source) != nil else { return nil }
    return FrontMatter(of: source, behind: first, problems: &problems).page
  }

  private init(
    of source: SourceText, behind first: SourceText?, problems: inout [DocumentProblem]
  ) {
    self.first = first
    guard let lines = Self.lines(of: source) else {
      problems.append(
        Self.begins(source)
          ? source.problem(
            line: 1, "the front matter is not closed", advice: "end it with a line “---”")
          : source.problem(line: 1, "the lesson has no title", advice: Self.example))
      return
    }
    let inside = source.line(2).lowerBound..<source.line(lines.upperBound).lowerBound
    do {
      let root = try Yams.compose(yaml: source.string(inside))
      read(root, in: source, problems: &problems)
    } catch {
      problems.append(Self.problem(error, in: source))
    }
  }

  // MARK: Values

  private mutating func read(
    _ root: Node?, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    guard let root, let mapping = root.mapping else {
      let key = first == nil ? "title" : "page"
      problems.append(
        root == nil && first == nil
          ? source.problem(line: 1, "the lesson has no title", advice: Self.example)
          : source.problem(
            line: 2, "the front matter has no keys", advice: "write “\(key): …” between the lines"))
      return
    }
    for (key, value) in mapping {
      read(key.string ?? "", at: key, value, in: source, problems: &problems)
    }
    if first == nil, !mapping.keys.contains("title") {
      problems.append(source.problem(line: 1, "the lesson has no title", advice: "add “title: …”"))
    }
  }

  private mutating func read(
    _ key: String, at keyNode: Node, _ value: Node, in source: SourceText,
    problems: inout [DocumentProblem]
  ) {
    switch key {
    case "page":
      page = Self.title(value, of: key, in: source, problems: &problems)
    case "title" where first == nil:
      title = Self.title(value, of: key, in: source, problems: &problems)
    case "summary" where first == nil:
      summary = Self.text(value, of: key, in: source, problems: &problems)
    case "uses" where first == nil:
      guard let names = value.sequence else {
        problems.append(
          Self.problem(
            at: value, "“uses” must be a list of lessons", in: source,
            advice: "write uses: [08-regression]"))
        return
      }
      uses = names.map { Self.text($0, of: key, in: source, problems: &problems) }
    case "title", "summary", "uses":
      problems.append(
        Self.problem(
          at: keyNode, "“\(key)” stands in a file that is not the lesson's first", in: source,
          advice: key == "title"
            ? "a page's own title is “page: …”" : "move it to \(first?.path ?? "that one")"))
    default:
      problems.append(
        Self.problem(
          at: keyNode, "unknown key “\(key)” in the front matter", in: source,
          advice: key.advice(
            among: Self.keys, otherwise: "known are \(Self.keys.joined(separator: ", "))")))
    }
  }

  private static func title(
    _ value: Node, of key: String, in source: SourceText, problems: inout [DocumentProblem]
  ) -> String {
    let title = text(value, of: key, in: source, problems: &problems)
    if value.scalar != nil, title.allSatisfy(\.isWhitespace), value.tag == Tag(.str) {
      problems.append(problem(at: value, "the title is empty", in: source))
    }
    return title
  }

  private static func text(
    _ node: Node, of key: String, in source: SourceText, problems: inout [DocumentProblem]
  ) -> String {
    if let scalar = node.scalar, node.tag == Tag(.str) { return scalar.string }
    let shown = node.scalar?.string ?? "…"
    problems.append(
      problem(
        at: node, "“\(key)” must be text", in: source,
        advice: "write it in quotation marks: “\(key): \"\(shown)\"”"))
    return ""
  }

  // MARK: Problems

  /// A problem at a node; the front matter's first line is the file's second.
  private static func problem(
    at node: Node, _ message: String, in source: SourceText, advice: String? = nil
  ) -> DocumentProblem {
    DocumentProblem(
      file: source.path, line: (node.mark?.line ?? 1) + 1, column: node.mark?.column ?? 0,
      message: message, advice: advice)
  }

  private static func problem(_ error: any Error, in source: SourceText) -> DocumentProblem {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _):
      // What is never closed is noticed at the end; where it began tells more.
      return invalid(problem, context, at: context?.mark ?? mark, in: source)
    case .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return invalid(problem, context, at: mark, in: source)
    case .duplicatedKeysInMapping(let keys, let context):
      return DocumentProblem(
        file: source.path, line: context.mark.line + 1,
        message: "a key of the front matter stands twice: \(keys.joined(separator: ", "))")
    default:
      return source.problem(line: 1, "\(invalidity): \(error)")
    }
  }

  private static func invalid(
    _ problem: String, _ context: YamlError.Context?, at mark: Mark, in source: SourceText
  ) -> DocumentProblem {
    let reason = [problem, context?.text].compactMap(\.self).joined(separator: " ")
    return DocumentProblem(
      file: source.path, line: mark.line + 1, column: mark.column,
      message: "\(invalidity): \(reason)",
      advice: "put quotation marks around text with “:”, “#” or brackets")
  }
}
