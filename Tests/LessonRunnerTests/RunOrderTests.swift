import LessonDocument
import Testing

@testable import LessonRunner

@Suite("The order of sections")
struct RunOrderTests {
  private func order(_ selected: [String] = []) throws -> [String] {
    let needs = [("a", " needs=c"), ("b", ""), ("c", " needs=d"), ("d", "")]
    let sections = needs.map { id, need in "## \(id) {#\(id)\(need)}\n\n```swift\n```\n\n" }
    let lesson = try LessonParser.parse(
      files: [("lesson.md", "---\ntitle: A\n---\n\n" + sections.joined())], name: "lesson")
    return try RunOrder.sections(of: lesson, selected: selected).map(\.id)
  }

  @Test("is the document's, with every section behind those it needs")
  func all() throws {
    #expect(try order() == ["d", "c", "a", "b"])
  }

  @Test("of selected sections holds what they need and no more")
  func selected() throws {
    #expect(try order(["c"]) == ["d", "c"])
    #expect(try order(["b"]) == ["b"])
    #expect(throws: RunnerError.self) { try order(["e"]) }
  }
}
