import Checking

/// The lines that say what failed in a section: place, what is wrong, what differs.
enum FailureText {
  /// One failure; equal keys mean the same failure, as of a shared cell that several sections see.
  struct Failure {
    var file: String
    var line: Int
    var column: Int
    var message: String
    var details: [String]

    var key: String { "\(file):\(line):\(column):\(message)" }

    var place: String { "\(file):\(line)" + (column > 0 ? ":\(column)" : "") }

    var lines: [String] { ["\(place): \(message)"] + details.map { "  \($0)" } }
  }

  static func lines(of section: SectionReport) -> [Failure] {
    let problems = section.problems.map {
      Failure(
        file: $0.file, line: $0.line, column: $0.column, message: $0.message, details: $0.details)
    }
    let verdicts = section.cells.flatMap(\.outputs).compactMap(\.verdict) + section.proseVerdicts
    return problems
      + verdicts.filter { $0.outcome == .failed }.map { verdict in
        Failure(
          file: verdict.file, line: verdict.line, column: 0, message: verdict.summary,
          details: verdict.details + (verdict.diagnosis.map { [$0] } ?? []))
      }
  }
}
