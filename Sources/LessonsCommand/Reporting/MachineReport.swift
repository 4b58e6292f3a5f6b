import Checking
import Foundation
import LessonDocument
import LessonEvents

/// Reports for other programs.
enum MachineReport {
  /// What one lesson came to: its report, or why it has none.
  struct Outcome {
    var name: String
    var report: LessonReport?
    var problems: [DocumentProblem]
    var page: String?
    /// The paths of the page's files that are new or changed.
    var changedFiles: [String] = []
    /// The page says nothing of some names in cells, of which a later run may know.
    var lacksNames = false

    /// Every check passed, and nothing is wrong with the page.
    var isClean: Bool {
      problems.isEmpty && report.map { CheckTally($0).isClean } ?? false
    }
  }

  static func text(_ outcomes: [Outcome], format: ReportFormat) -> String {
    switch format {
    case .text: ""
    case .json: json(outcomes)
    case .github: outcomes.flatMap(annotations).joined(separator: "\n")
    case .junit: junit(outcomes)
    }
  }

  private static func failures(_ outcome: Outcome) -> [(section: String, FailureText.Failure)] {
    let documents = outcome.problems.map { problem in
      (
        "document",
        FailureText.Failure(
          file: problem.file, line: problem.line, column: problem.column, message: problem.message,
          details: problem.advice.map { [$0] } ?? [])
      )
    }
    let sections = outcome.report?.sections ?? []
    return documents
      + sections.flatMap { section in
        FailureText.lines(of: section).map { (section.section, $0) }
      }
  }

  // MARK: - JSON

  private struct JSONLesson: Encodable {
    struct Failure: Encodable {
      var section: String
      var file: String
      var line: Int
      var column: Int
      var message: String
      var details: [String]
    }

    var lesson: String
    var profile: String?
    var page: String?
    var sections: Int
    var cells: Int
    var passed: Int
    var failed: Int
    var varying: Int
    var unchecked: Int
    var isClean: Bool
    var failures: [Failure]
    var report: LessonReport?
  }

  private static func json(_ outcomes: [Outcome]) -> String {
    let lessons = outcomes.map { outcome in
      let report = outcome.report ?? LessonReport(lesson: outcome.name, profile: "", sections: [])
      let tally = CheckTally(report)
      return JSONLesson(
        lesson: outcome.name, profile: outcome.report?.profile, page: outcome.page,
        sections: tally.sections, cells: tally.cells, passed: tally.passed, failed: tally.failed,
        varying: tally.varying, unchecked: tally.unchecked,
        isClean: tally.isClean && outcome.problems.isEmpty && outcome.report != nil,
        failures: failures(outcome).map { section, failure in
          JSONLesson.Failure(
            section: section, file: failure.file, line: failure.line, column: failure.column,
            message: failure.message, details: failure.details)
        }, report: outcome.report)
    }
    let encoder = JSONEncoder.tolerant
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(["lessons": lessons])) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  // MARK: - GitHub

  private static func annotations(_ outcome: Outcome) -> [String] {
    failures(outcome).map { _, failure in
      let text = ([failure.message] + failure.details).joined(separator: "\n")
      let column = failure.column > 0 ? ",col=\(failure.column)" : ""
      let file = escaped(failure.file).replacing(":", with: "%3A").replacing(",", with: "%2C")
      return "::error file=\(file),line=\(failure.line)\(column)::\(escaped(text))"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  // MARK: - JUnit

  private static func junit(_ outcomes: [Outcome]) -> String {
    let suites = outcomes.map { outcome -> String in
      let failures = failures(outcome)
      let names =
        (outcome.problems.isEmpty ? [] : ["document"])
        + (outcome.report?.sections.map(\.section) ?? [])
      let cases = names.map { name -> String in
        let texts = failures.filter { $0.section == name }.map { _, failure in
          "<failure message=\"\(xml(failure.place + ": " + failure.message))\">"
            + xml(failure.details.joined(separator: "\n")) + "</failure>"
        }
        return "    <testcase classname=\"\(xml(outcome.name))\" name=\"\(xml(name))\">"
          + texts.joined() + "</testcase>"
      }
      let count = Set(failures.map(\.section)).count
      return "  <testsuite name=\"\(xml(outcome.name))\" tests=\"\(names.count)\""
        + " failures=\"\(count)\">\n" + cases.joined(separator: "\n") + "\n  </testsuite>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + suites.joined(separator: "\n") + "\n</testsuites>"
  }

  private static func xml(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar in
      isAllowedInXML(scalar) ? String(scalar) : "\u{FFFD}"
    }.joined()
    return visible.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private static func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      || scalar == "\n" || scalar == "\t"
  }
}
