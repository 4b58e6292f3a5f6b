import LessonDocument
import Testing

@Suite("Shared cells")
struct SharedCellTests {
  private func lesson() throws -> Lesson {
    let text = """
      ---
      title: a
      ---

      ```swift shared
      let a = 1
      ```

      ## One

      ```swift shared
      let b = 1
      ```

      ```swift
      show(a)
      ```

      ## Two

      ```swift shared
      let c = 1
      ```
      """
    return try LessonParser.parse(files: [("a.md", text)], name: "a")
  }

  @Test(
    "a section sees those of the introduction and of the sections before it",
    arguments: [(0, ["let a = 1\n"]), (1, ["let a = 1\n", "let b = 1\n"])])
  func before(_ section: Int, _ expected: [String]) throws {
    #expect(try lesson().sharedCells(before: section).map(\.code) == expected)
  }

  @Test("other lessons see all")
  func all() throws {
    #expect(try lesson().sharedCells.map(\.code) == ["let a = 1\n", "let b = 1\n", "let c = 1\n"])
  }
}
