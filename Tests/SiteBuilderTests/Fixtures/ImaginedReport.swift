import Checking
import LessonDocument
import LessonEvents

/// The report of a run in which every cell displays just what the lesson expects: good enough to
/// look at a lesson's page without running it.
enum ImaginedReport {
  static func report(of lesson: Lesson) -> LessonReport {
    LessonReport(
      lesson: lesson.name, profile: "quick", sections: lesson.sections.map { report(of: $0) })
  }

  private static func report(of section: Section) -> SectionReport {
    SectionReport(
      section: section.id, status: .passed,
      cells: section.cells.map { cell in
        CellReport(
          cell: cell.index, status: cell.kind == .norun ? .compiled : .ran,
          outputs: cell.expectations.map { output(of: $0) })
      },
      proseVerdicts: section.proseValues.map {
        verdict(.passed, "agrees", line: $0.range.lines.lowerBound)
      })
  }

  private static func output(of expectation: Expectation) -> CellReport.Output {
    let verdict = verdict(
      expectation.kind == .varies ? .varies : .passed, "as expected",
      line: expectation.range.lines.lowerBound)
    switch expectation.kind {
    case .error, .trap: return .message(expectation.body, verdict)
    default: return .display(display(expectation.body), verdict)
    }
  }
}
