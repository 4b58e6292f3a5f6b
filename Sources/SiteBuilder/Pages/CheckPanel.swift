import Checking
import LessonDocument

/// The line under a lesson's title that states how the page was checked.
struct CheckPanel {
  let lesson: Lesson
  let report: LessonReport?

  var values: LessonValues.CheckValues {
    guard let report else {
      return LessonValues.CheckValues(
        style: "open", headline: "Not run yet: nothing on this page has been checked",
        facts: sizes)
    }
    let tally = CheckTally(report)
    let missing = lesson.sections.count { section in
      !section.cells.isEmpty && !report.sections.contains { $0.section == section.id }
    }
    return LessonValues.CheckValues(
      style: !tally.isClean ? "failed" : missing > 0 ? "open" : "passed",
      headline: Self.headline(tally, missing: missing), facts: facts(tally),
      circumstances: circumstances(of: report))
  }

  private static func headline(_ tally: CheckTally, missing: Int) -> String {
    if tally.failed > 0 {
      return "\(tally.failed.grouped) of \((tally.passed + tally.failed).counted("check")) failed"
    }
    let stopped = tally.brokenSections + tally.sectionsNotRun
    if stopped > 0 { return "\(stopped.counted("section")) did not run to the end" }
    if tally.cellsNotRun > 0 { return "\(tally.cellsNotRun.counted("cell")) did not run" }
    if missing > 0 { return "\(missing.counted("section")) of this page not run yet" }
    switch tally.passed {
    case 0: return "This lesson ran; it has nothing to check"
    case 1: return "The one check passed"
    default: return "All \(tally.passed.grouped) checks passed"
    }
  }

  private func facts(_ tally: CheckTally) -> [LessonValues.Fact] {
    sizes + [
      fact(tally.passed, "passed"),
      fact(tally.failed, "failed", isAlarming: tally.failed > 0),
      fact(tally.varying, "varying"),
      fact(tally.unchecked, "unchecked", isAlarming: tally.unchecked > 0),
    ]
  }

  /// `Run with the quick profile; data: mnist.`
  private func circumstances(of report: LessonReport) -> String {
    let data = dataSetNames(of: report)
    return "Run with the \(report.profile) profile"
      + (report.epochLimit.map { ", " + EpochLimit.words($0) } ?? "")
      + (data.isEmpty ? "; reads no data files." : "; data: \(data.joined(separator: ", ")).")
  }

  /// The data sets that any section read, each once.
  func dataSetNames(of report: LessonReport) -> [String] {
    report.sections.flatMap(\.dataFiles).dataSetNames
  }

  private var sizes: [LessonValues.Fact] {
    let cells = lesson.sections.reduce(0) { $0 + $1.cells.count }
    let sections = lesson.sections.count
    let ofCells = fact(cells, cells == 1 ? "cell" : "cells")
    return sections == 1 ? [ofCells] : [fact(sections, "sections"), ofCells]
  }

  private func fact(_ count: Int, _ noun: String, isAlarming: Bool = false) -> LessonValues.Fact {
    LessonValues.Fact(
      number: count.grouped, noun: noun, kind: isAlarming ? "fact alarming" : "fact")
  }
}
