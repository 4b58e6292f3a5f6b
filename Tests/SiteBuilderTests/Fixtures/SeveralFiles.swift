import Checking
import LessonDocument

/// A lesson of three files: one section, then two, then prose that goes on with the last one.
enum SeveralFiles {
  static let lesson: Lesson = {
    var lesson = SiteBuilderTests.lesson(
      title: "A long lesson", introduction: [paragraph(.text("Before."))],
      sections: [
        section("first", in: "01-first.md", [heading("deep"), cell(0, "show(1)\n")]),
        section("second", in: "02-second.md", [cell(0, "show(2)\n"), cell(1, "show(3)\n")]),
        section("third", in: "02-second.md", [paragraph(.text("Prose."))]),
      ])
    lesson.files = ["01-first.md", "02-second.md", "03-more.md"].map {
      LessonFile(path: "lessons/09-cnn/" + $0, parts: [])
    }
    return lesson
  }()

  static let report = LessonReport(
    lesson: "09-cnn", profile: "quick",
    sections: [
      SectionReport(
        section: "first", status: .passed,
        cells: [report(of: 0, [.display(display("1"), verdict(.passed, "agrees"))])]),
      SectionReport(
        section: "second", status: .failed,
        cells: [
          report(of: 0, [.display(display("2"), verdict(.failed, "differs"))]), report(of: 1, []),
        ]),
    ])

  private static func report(of cell: Int, _ outputs: [CellReport.Output]) -> CellReport {
    CellReport(cell: cell, status: .ran, outputs: outputs)
  }

  private static func heading(_ id: String) -> Block {
    block(.heading(level: 3, id: id, title: [.text("Deep")]))
  }

  private static func section(_ id: String, in file: String, _ blocks: [Block]) -> Section {
    var section = SiteBuilderTests.section(id, .text(id.capitalized), blocks: blocks)
    section.range = SourceRange(file: "lessons/09-cnn/" + file, lines: 1...1, bytes: 0..<0)
    return section
  }
}
