import LessonEvents
import Testing

@testable import Checking

@Suite("Counting checks")
struct CheckTallyTests {
  private func verdict(_ outcome: Verdict.Outcome) -> Verdict {
    Verdict(outcome: outcome, file: "lesson.md", line: 1, summary: "")
  }

  private func section(
    _ outcomes: [Verdict.Outcome], status: SectionReport.Status = .passed,
    problems: [SectionProblem] = []
  ) -> SectionReport {
    let outputs = outcomes.map { CellReport.Output.display(display("x"), verdict($0)) }
    return SectionReport(
      section: "padding", status: status,
      cells: [CellReport(cell: 0, status: .ran, outputs: [.printed("hello")] + outputs)],
      proseVerdicts: [verdict(.passed)], problems: problems)
  }

  private func line(_ sections: [SectionReport]) -> String {
    LessonReport(lesson: "09-cnn", profile: "quick", sections: sections).closingLine
  }

  @Test("displays, claims and prose are counted, what varies apart")
  func counts() {
    #expect(
      line([section([.passed, .passed, .unchecked])])
        == "09-cnn: 1 section, 1 cell, 3 checks passed, 0 failed · 1 unchecked")
    #expect(
      line([section([.passed]), section([.failed, .varies], status: .failed)])
        == "09-cnn: 2 sections, 2 cells, 3 checks passed, 1 failed · 1 varying · 0 unchecked")
  }

  @Test("a section that stopped is named, so that 0 failed is not taken for success")
  func stopped() {
    let problem = SectionProblem(file: "lesson.md", line: 3, message: "the cell trapped")
    var stopped = section([.passed], status: .failed, problems: [problem])
    stopped.cells.append(CellReport(cell: 1, status: .notRun))
    let report = LessonReport(lesson: "09-cnn", profile: "quick", sections: [stopped])
    #expect(!CheckTally(report).isClean)
    #expect(
      report.closingLine
        == "09-cnn: 1 section, 2 cells, 2 checks passed, 0 failed, 1 section stopped, "
        + "1 cell not run · 0 unchecked")
    #expect(CheckTally(LessonReport(lesson: "a", profile: "quick", sections: [])).isClean)
  }
}
