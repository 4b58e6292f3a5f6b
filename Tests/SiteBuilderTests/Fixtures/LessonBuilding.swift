import Checking
import LessonDocument
import LessonEvents

/// Short ways to write lessons and reports as values.

let anywhere = SourceRange(file: "lessons/09-cnn/lesson.md", lines: 1...1, bytes: 0..<0)

func range(_ line: Int) -> SourceRange {
  SourceRange(file: "lessons/09-cnn/lesson.md", lines: line...line, bytes: 0..<0)
}

func paragraph(_ inlines: Inline..., line: Int = 1) -> Block {
  Block(.paragraph(inlines), range: range(line))
}

func block(_ content: Block.Content, line: Int = 1) -> Block {
  Block(content, range: range(line))
}

func value(_ shown: String, _ name: String) -> Inline {
  .value(ProseValue(shown: shown, name: name, range: anywhere, shownRange: anywhere))
}

func expectation(_ kind: Expectation.Kind, _ body: String) -> Expectation {
  Expectation(
    kind: kind, absoluteTolerance: nil, relativeTolerance: nil, body: body, pattern: .text([]),
    bodyRange: anywhere, range: anywhere)
}

func cell(
  _ index: Int, _ code: String, kind: Cell.Kind = .run, isHidden: Bool = false, line: Int = 1,
  expecting expectations: Expectation...
) -> Block {
  block(
    .cell(
      Cell(
        index: index, kind: kind, isHidden: isHidden, code: code, codeRange: range(line),
        range: range(line), expectations: expectations)), line: line)
}

func section(_ id: String, _ title: Inline..., blocks: [Block]) -> Section {
  Section(
    id: id, title: title, attributes: SectionAttributes(), blocks: blocks, range: range(10))
}

func lesson(
  _ name: String = "09-cnn", title: String = "A lesson", summary: String = "",
  introduction: [Block] = [], sections: [Section]
) -> Lesson {
  Lesson(
    name: name, title: title, summary: summary, uses: [], files: [], introduction: introduction,
    sections: sections)
}

func verdict(
  _ outcome: Verdict.Outcome, _ summary: String, line: Int = 12, details: [String] = [],
  diagnosis: String? = nil
) -> Verdict {
  Verdict(
    outcome: outcome, file: "lessons/09-cnn/lesson.md", line: line, summary: summary,
    details: details, diagnosis: diagnosis)
}

func display(_ text: String, label: String? = nil) -> Display {
  Display(label: label, text: text, content: .text)
}
