import Foundation
import Testing

@Suite("What cells put out")
struct OutputTests {
  /// What the cells of a lesson's first section put out, a line for each piece.
  private func outputs(_ code: String) throws -> [String] {
    let place = try Workplace()
    try place.write(SampleLesson.front + SampleLesson.section("a", code), to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--format", "json")
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let lesson = try #require((root?["lessons"] as? [[String: Any]])?.first)
    let report = lesson["report"] as? [String: Any]
    let section = (report?["sections"] as? [[String: Any]])?.first
    let cell = (section?["cells"] as? [[String: Any]])?.first
    return try #require(cell?["outputs"] as? [[String: Any]]).map { output in
      let (kind, value) = output.first ?? ("", "")
      let content = (value as? [String: Any])?["_0"]
      return
        "\(kind): \(content as? String ?? (content as? [String: Any])?["text"] as? String ?? "")"
    }
  }

  @Test("keeps the order of print, show and standard error")
  func order() throws {
    let code = """
      import Foundation
      print("one", terminator: "")
      show(1)
      FileHandle.standardError.write(Data("two".utf8))
      show(2)
      fputs("three", stdout)
      print("four")
      show(3)
      """
    #expect(
      try outputs(code) == [
        "printed: one", "display: 1", "printed: two", "display: 2", "printed: threefour\n",
        "display: 3",
      ])
  }

  @Test("keeps what was printed before a trap, without the runtime's own words")
  func trap() throws {
    #expect(
      try outputs("print(\"before\")\nshow(1)\nprint(\"after\")\nfatalError(\"end\")") == [
        "printed: before\n", "display: 1", "printed: after\n",
      ])
  }

  @Test("keeps a text that looks like the runtime's where nothing crashed")
  func words() throws {
    #expect(
      try outputs("print(\"a\")\nprint(\"Fatal error: an example\")") == [
        "printed: a\nFatal error: an example\n"
      ])
  }

  @Test("shows bytes that are no UTF-8 as replacement characters")
  func bytes() throws {
    #expect(
      try outputs(
        "import Foundation\nFileHandle.standardOutput.write(Data([0x61, 0xff, 0x62]))")
        == ["printed: a\u{FFFD}b"])
  }

  @Test("leaves out the middle of very much text, and says so")
  func long() throws {
    let text = try #require(
      try outputs("print(String(repeating: \"x\", count: 1_000_000))").first)
    #expect(text.count < 300_000)
    #expect(text.contains("bytes left out …]"))
  }
}
