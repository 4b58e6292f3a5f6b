import Testing

@testable import LessonDocument

/// Texts that nobody writes; they must end in a list of problems or a lesson, and soon. (In a time
/// that grows with the square of their size this suite would not end.)
@Suite("Hostile input")
struct HostileInputTests {
  private static func lesson(_ text: String) -> String { "---\ntitle: a\n---\n\n" + text }

  private func problems(of text: String) -> [DocumentProblem] {
    do {
      _ = try LessonParser.parse(files: [("a.md", Self.lesson(text))], name: "a")
      return []
    } catch {
      return error.problems
    }
  }

  @Test(
    "long runs of marks are parsed",
    arguments: [
      "a", "a ", "\n", "`", "` `` ", "$a ", "$a$ ", "[a", "]", "[a](", "[a](b)", "*a ", "*a **b ",
      "_a__b",
      "<a:", "< ", "<? ", "| a ", "|-|\n", "- a\n", "- a\n\n", "# a\n", "## a\n",
      "[a]: b\n",
      "&amp;", "!", "\\", "    a\n", "```\n```\n", "a\n---\n", "\r", "\t", "1. a\n", "~",
    ])
  func runs(_ mark: String) {
    let problems = problems(of: String(repeating: mark, count: 300_000 / mark.utf8.count))
    #expect(problems.count < 2)
  }

  @Test(
    "long runs of mistakes are all told",
    arguments: [
      ("[1](=\n\n", 1), ("$$ a\n\n", 1), ("<b>\n\n", 1), ("a <!--\n\n", 1), ("```swfit\n```\n", 1),
    ])
  func mistakes(_ mistake: String, _ count: Int) {
    #expect(problems(of: String(repeating: mistake, count: 3_000)).count == 3_000 * count)
  }

  @Test("10,000 quotations within each other are rejected")
  func quotations() {
    #expect(
      problems(
        of: String(repeating: ">", count: 10_000) + "a\n" + String(repeating: "a\n", count: 100_000)
      ).count == 1)
  }

  @Test("as many quotations and emphases as are allowed are parsed")
  func deepest() throws {
    let text = Self.lesson(
      String(repeating: ">", count: 100) + String(repeating: " *a", count: 50)
        + String(repeating: "*", count: 50) + "\n")
    let lesson = try LessonParser.parse(files: [("a.md", text)], name: "a")
    #expect(lesson.introduction.count == 1)
    #expect(lesson.files[0].render() == text)
  }

  @Test("lists within each other over many lines are rejected")
  func lists() {
    let lists = (0..<2_000).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    #expect(problems(of: lists + String(repeating: "\n", count: 100_000)).count == 1)
  }

  @Test("pictures within each other are rejected")
  func pictures() {
    #expect(problems(of: String(repeating: "![[]()", count: 50_000)).count == 1)
  }

  @Test("a long reference that is used often is rejected before it is copied")
  func references() {
    let definition = "[a]: " + String(repeating: "b", count: 100_000)
    #expect(problems(of: definition + "\n\n" + String(repeating: "[a]", count: 10_000)).count == 1)
  }

  @Test("many pictures in paragraphs of their own are parsed")
  func manyPictures() {
    #expect(problems(of: String(repeating: "![a](b)\r\n\r\n", count: 5_000)).isEmpty)
  }

  @Test("brackets within each other in an expected tensor are rejected")
  func brackets() {
    let body = String(repeating: "[", count: 100_000)
    #expect(problems(of: "## A\n\n```swift\n```\n\n```expect\n\(body)\n```\n").count == 1)
  }

  @Test("NUL and other control characters are told once per line")
  func control() {
    #expect(problems(of: String(repeating: "a\0\u{1}\n", count: 100)).count == 100)
  }

  @Test("a circle of 10,000 sections is told once")
  func circle() {
    let sections = (0..<10_000).map { "## A {#a\($0) needs=a\(($0 + 1) % 10_000)}\n" }.joined()
    #expect(problems(of: sections).count == 1)
  }

  @Test("a tensor of 100,000 numbers is read")
  func tensor() throws {
    let row = "[" + String(repeating: "1., ", count: 99) + "1.],\n"
    let body = "[" + String(repeating: row, count: 999) + row.dropLast(2) + "]"
    let text = Self.lesson("## A\n\n```swift\n```\n\n```expect\n\(body)\n```\n")
    let lesson = try LessonParser.parse(files: [("a.md", text)], name: "a")
    guard case .tensor(let tensor) = lesson.sections[0].cells[0].expectations[0].pattern else {
      Issue.record("the expectation is no tensor")
      return
    }
    #expect(tensor.shape == [1000, 100])
  }

  @Test("front matter of many brackets is told", arguments: ["[", "{a: ", "- ", "? ", "&a [*a, "])
  func frontMatter(_ mark: String) {
    let text = "---\ntitle: a\nuses: \(String(repeating: mark, count: 20_000))\n---\n"
    #expect(throws: DocumentProblems.self) {
      try LessonParser.parse(files: [("a.md", text)], name: "a")
    }
  }
}
