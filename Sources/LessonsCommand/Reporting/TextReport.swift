import Checking
import Foundation
import LessonDocument
import LessonEvents
import LessonRunner

/// Reports a run to people: a line for each section, every failure with its line and what differs.
final class TextReport: RunObserver {
  private let explains: Bool
  private let idWidth: Int
  private var current: Section?
  private var lastPlainProgress = Date.distantPast

  /// - Parameter explains: say why each section runs.
  init(_ lesson: Lesson, explains: Bool) {
    self.explains = explains
    idWidth = lesson.sections.map(\.id.count).max() ?? 0
    Terminal.say(Terminal.styled("\(lesson.name) · \(lesson.title)", .bold))
  }

  // MARK: - While it runs

  func decided(section: Section, changes: [String]?) {
    guard explains else { return }
    let reason =
      switch changes {
      case nil: "nothing changed, so the cached result is shown"
      case []?: "no result in the cache"
      case let parts?: parts.joined(separator: ", ") + " changed"
      }
    Terminal.say("  \(padded(section.id))  \(reason)")
  }

  func began(section: Section) {
    current = section
    Terminal.replaceLastLine(with: "  \(padded(section.id))  running …")
  }

  func progressed(section: Section, _ progress: LessonEvents.Progress) {
    let line = "  \(padded(section.id))  " + ProgressLine.text(progress)
    if Terminal.isInteractive {
      Terminal.replaceLastLine(with: line)
    } else if Date().timeIntervalSince(lastPlainProgress) > 5 {
      lastPlainProgress = Date()
      Terminal.say(line)
    }
  }

  func isStillRunning(section: Section, at line: LessonLine?, seconds: Double) {
    Terminal.replaceLastLine(with: "")
    let place = line.map { "\($0.file):\($0.line)" } ?? "an unknown line"
    Terminal.say("  \(padded(section.id))  running for \(Int(seconds)) s, now at \(place)")
  }

  func ended(section: Section, _ report: SectionReport) {
    Terminal.replaceLastLine(with: "")
  }

  // MARK: - Afterwards

  /// Prints every section's line and failures.
  func finish(_ report: LessonReport) {
    Terminal.replaceLastLine(with: "")
    var shown: Set<String> = []
    for section in report.sections {
      Terminal.say("  \(mark(section)) \(padded(section.section))  \(outcome(section))")
      let failures = FailureText.lines(of: section)
      let new = failures.filter { shown.insert($0.key).inserted }
      for line in new.flatMap(\.lines) { Terminal.say("      \(line)") }
      if new.count < failures.count {
        let known = failures.count - new.count
        Terminal.say("      \(known == 1 ? "an error" : "\(known) errors") shown above")
      }
    }
  }

  private func mark(_ section: SectionReport) -> String {
    switch section.status {
    case .passed: Terminal.styled("✓", .green)
    case .failed: Terminal.styled("✗", .red)
    case .notRun: Terminal.styled("–", .yellow)
    }
  }

  private func outcome(_ section: SectionReport) -> String {
    let tally = CheckTally(LessonReport(lesson: "", profile: "", sections: [section]))
    var parts = [tally.passed == 1 ? "1 check passed" : "\(tally.passed) checks passed"]
    if tally.failed > 0 { parts.append(Terminal.styled("\(tally.failed) failed", .red)) }
    if section.status == .notRun { parts = ["not run"] }
    if !section.problems.isEmpty && section.status == .failed {
      parts.append(Terminal.styled("stopped", .red))
    }
    let time = section.isCached ? "cached" : String(format: "%.2f s", section.seconds)
    return parts.joined(separator: ", ") + "  " + Terminal.styled(time, .faint)
  }

  private func padded(_ id: String) -> String {
    id + String(repeating: " ", count: max(0, idWidth - id.count))
  }
}
