import LessonDocument
import Testing

@Suite("Edits")
struct EditTests {
  private let file: LessonFile = {
    let text = "a é [1](=x)\n"
    let range = SourceRange(file: "a.md", lines: 1...1, bytes: 0..<text.utf8.count)
    return LessonFile(
      path: "a.md", parts: [LessonFile.Part(kind: .prose, text: text, range: range)])
  }()

  @Test("no edit leaves the text")
  func none() {
    #expect(file.applying([]) == "a é [1](=x)\n")
  }

  @Test("edits by byte range, in any order, of other lengths")
  func several() {
    #expect(file.applying([(6..<7, "9.68"), (0..<1, "")]) == " é [9.68](=x)\n")
  }

  @Test("edits may touch each other and insert")
  func touching() {
    #expect(file.applying([(0..<1, "b"), (1..<1, "c"), (13..<13, "end")]) == "bc é [1](=x)\nend")
  }

  @Test("overlapping edits trap")
  func overlapping() async {
    await #expect(processExitsWith: .failure) {
      let range = SourceRange(file: "a.md", lines: 1...1, bytes: 0..<3)
      let part = LessonFile.Part(kind: .prose, text: "abc", range: range)
      _ = LessonFile(path: "a.md", parts: [part]).applying([(0..<2, ""), (1..<3, "")])
    }
  }
}
