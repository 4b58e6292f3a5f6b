import Foundation

@testable import LessonDocument

/// Texts for laws that hold of every text.
enum Texts {
  /// The files of all cases, good and bad, and of the course's lessons.
  static let all: [(path: String, text: String)] = {
    let cases = (CaseFolder.all(.expect) + CaseFolder.all(.failure)).flatMap { folder in
      ((try? folder.files()) ?? []).map { ("\(folder.testDescription)/\($0.path)", $0.text) }
    }
    return cases + lessons
  }()

  /// The Markdown files of the course.
  static let lessons: [(path: String, text: String)] = {
    let root = URL(filePath: #filePath).appending(path: "../../../../lessons").standardizedFileURL
    let files = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      return text.map { (path, $0) }
    }
  }()

  /// A text with a few stretches left out, doubled, swapped or replaced by marks of the format.
  static func mutation(of text: String, seed: UInt64) -> String {
    let marks = [
      "```", "```swift\n", "```expect\n", "\n\n", "\n", "$", "`", "|", "[", "](=a)", "{#a}", "## ",
      "---\n", "> ", "- ", "\r", "\0", "\u{1}0\u{2}", "\u{3}", "é", "<!--", "-->", "<b>", "\\",
      "...",
      "    ", "\t", "*", "&#1;0&#2;", "\u{FEFF}",
    ]
    var random = Seeded(seed: seed)
    var characters = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let start = Int.random(in: 0...characters.count, using: &random)
      let end = min(characters.count, start + Int.random(in: 0...20, using: &random))
      let stretch = Array(characters[start..<end])
      switch Int.random(in: 0..<4, using: &random) {
      case 0: characters.removeSubrange(start..<end)
      case 1: characters.insert(contentsOf: stretch, at: start)
      case 2: characters.replaceSubrange(start..<end, with: stretch.shuffled(using: &random))
      default:
        let mark = marks.randomElement(using: &random) ?? ""
        characters.insert(contentsOf: mark.unicodeScalars, at: start)
      }
    }
    return characters.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
