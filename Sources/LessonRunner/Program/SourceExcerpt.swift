import LessonDocument

/// The lines of the Markdown around a place, with a mark below the column.
///
/// ```
///   12 │ let output = conv2d(input, weight: kernal)
///      │                                    ^
/// ```
struct SourceExcerpt {
  private let lines: [String: [Substring]]

  init(_ lesson: Lesson) {
    var lines: [String: [Substring]] = [:]
    for file in lesson.files {
      lines[file.path] = file.render().split(separator: "\n", omittingEmptySubsequences: false)
    }
    self.lines = lines
  }

  /// The excerpt's lines; empty where the place is not in the lesson.
  func lines(file: String, line: Int, column: Int) -> [String] {
    guard let text = lines[file], line >= 1, line <= text.count else { return [] }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    var excerpt = ["\(number) │ \(shown(text[line - 1]))"]
    if column > 0 {
      // The compiler counts bytes from 1.
      let before = String(decoding: text[line - 1].utf8.prefix(column - 1), as: UTF8.self)
      excerpt.append("\(margin) │ " + String(repeating: " ", count: shown(before[...]).count) + "^")
    }
    return excerpt
  }

  private func shown(_ line: Substring) -> String {
    String(line.replacing("\t", with: "    "))
  }
}
