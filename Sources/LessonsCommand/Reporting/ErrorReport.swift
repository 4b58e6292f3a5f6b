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
      for problem in problems.problems { Terminal.complain(problem.description) }
    } catch {
      Terminal.complain("\(error)")
    }
    return 1
  }
}
