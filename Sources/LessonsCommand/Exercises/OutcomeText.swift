import Checking
import ExerciseChecks

/// An outcome in words: a line that says what it is, and the lines that help.
struct OutcomeText {
  let outcome: ExerciseOutcome
  let sheet: ExerciseSheet

  private var exercise: CourseExercise { outcome.exercise }

  /// `9.11 The size of the output`
  var title: String { "\(exercise.number) \(sheet.title)" }

  /// One word or two for a list.
  var word: String {
    switch outcome.state {
    case .open: "open"
    case .solved: "solved"
    case .wrong: "wrong"
    case .missing: "file missing"
    case .doesNotCompile: "does not compile"
    case .hasOtherFunction: "function missing"
    case .stopped: "stopped"
    }
  }

  /// What is the matter, line by line. A compiler's message comes first and as it is.
  var lines: [String] {
    switch outcome.state {
    case .open:
      [
        "open: replace `throw Unsolved()` in \(outcome.path)",
        "a hint: \(exercise.hintCommand)",
      ]
    case .solved(let cases):
      [cases == 1 ? "solved" : "solved: right in all \(cases) cases"]
    case .wrong(let answer): wrong(answer)
    case .missing:
      [
        "\(outcome.path) is missing",
        "restore it: git checkout -- \(exercise.file)",
      ]
    case .doesNotCompile(let problems):
      problems.flatMap { problem in
        ["\(place(problem))error: \(problem.message)"] + problem.details.map { "  \($0)" }
      }
    case .hasOtherFunction(let compiler):
      [
        "\(outcome.path) must declare this function, with these words and types:",
        "  \(sheet.signature)",
      ] + compiler.prefix(1).map { "the compiler says: \($0)" }
    case .stopped(let problem, let call): stopped(problem, call)
    }
  }

  private func wrong(_ answer: WrongAnswer) -> [String] {
    var lines = [answer.what.isEmpty ? "wrong:" : "wrong: \(answer.what)"]
    lines += split(answer.call)
    lines += labeled("expected", answer.expected) + labeled("got", answer.got)
    if !answer.place.isEmpty { lines.append("  first difference \(answer.place)") }
    if answer.cases > 1 {
      lines.append("  \(answer.rightCases) of \(answer.cases) cases are right")
    }
    if let hint = answer.hint { lines.append("hint: \(hint)") }
    lines.append("\(answer.hint == nil ? "a hint" : "more hints"): \(exercise.hintCommand)")
    return lines
  }

  private func labeled(_ label: String, _ text: String) -> [String] {
    let column = "  " + label + String(repeating: " ", count: 10 - label.count)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      (index == 0 ? column : String(repeating: " ", count: column.count)) + line
    }
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }

  private func stopped(_ problem: SectionProblem, _ call: String?) -> [String] {
    let isPlaced = problem.file != ExerciseLesson.checkFile
    var lines = ["\(isPlaced ? place(problem) : "")\(problem.message)"]
    lines += problem.details.filter { !isAboutCheck($0) }.map { "  \($0)" }
    if let call { lines += ["in the call"] + split(call) }
    return lines + ["a hint: \(exercise.hintCommand)"]
  }

  /// Speaks of the lines behind the reader's code, which no reader sees.
  private func isAboutCheck(_ detail: String) -> Bool {
    detail.hasPrefix("called from \(ExerciseLesson.checkFile):")
      || detail.hasPrefix("somewhere in the cell")
  }

  private func place(_ problem: SectionProblem) -> String {
    guard problem.line > 0 else { return "\(problem.file): " }
    return "\(problem.file):\(problem.line):" + (problem.column > 0 ? "\(problem.column):" : "")
      + " "
  }
}
