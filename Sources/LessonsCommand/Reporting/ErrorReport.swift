import Foundation
import LessonDocument
import LessonRunner

/// Turns errors into messages for people and exit codes for scripts.
enum ErrorReport {
  /// Runs `body` and gives the exit code: 0, or 1 with the error's message on standard error.
  static func guarding(_ body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch let problems as DocumentProblems {
      problems.problems.forEach { Terminal.complain(describe($0)) }
    } catch {
      Terminal.complain("\(error)")
    }
    return 1
  }

  /// `lessons/x/lesson.md:12:5: an unknown modifier “shred”; did you mean “shared”?`
  static func describe(_ problem: DocumentProblem) -> String {
    var place = problem.file
    if problem.line > 0 { place += ":\(problem.line)" }
    if problem.line > 0, problem.column > 0 { place += ":\(problem.column)" }
    let advice = problem.advice.map { "; \($0)" } ?? ""
    return "\(place): \(problem.message)\(advice)"
  }
}
