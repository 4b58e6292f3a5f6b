import LessonDocument
import Testing

/// A lesson with one cell, whose expectation begins at line 12 of `lesson.md`.
func lesson(
  expecting body: String, _ kind: LessonDocument.Expectation.Kind = .values
) throws -> Lesson {
  let (cell, fence) =
    switch kind {
    case .values: ("swift", "expect")
    case .shape: ("swift", "expect shape")
    case .varies: ("swift", "expect varies")
    case .error: ("swift fails", "expect error")
    case .trap: ("swift traps", "expect trap")
    }
  let text = """
    ---
    title: A lesson
    summary: It checks one thing.
    ---

    ## Section

    ```\(cell)
    show(1)
    ```

    ```\(fence)
    \(body)
    ```

    """
  return try LessonParser.parse(files: [(path: "lesson.md", text: text)], name: "lesson")
}

extension Lesson {
  /// The expectation of the lesson's only cell.
  var onlyExpectation: LessonDocument.Expectation {
    get throws { try #require(sections.first?.cells.first?.expectations.first) }
  }
}

/// An expectation, parsed; tolerances as `atol=` and `rtol=` on the fence state them.
func expectation(
  _ body: String, kind: LessonDocument.Expectation.Kind = .values, atol: Double? = nil,
  rtol: Double? = nil
) throws -> LessonDocument.Expectation {
  var expectation = try lesson(expecting: body, kind).onlyExpectation
  expectation.absoluteTolerance = atol
  expectation.relativeTolerance = rtol
  return expectation
}
