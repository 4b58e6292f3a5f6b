import Checking
import ExerciseChecks

/// What came of an exercise.
struct ExerciseOutcome {
  enum State: Equatable {
    case open
    case solved(cases: Int)
    case wrong(WrongAnswer)
    /// The file is not there.
    case missing
    /// The compiler's errors in the reader's file.
    case doesNotCompile([SectionProblem])
    /// The function that the check calls is not there, or takes or gives something else.
    case hasOtherFunction(compiler: [String])
    /// It trapped, ran too long, took or printed too much, or ended the program.
    case stopped(SectionProblem, call: String?)
  }

  let exercise: CourseExercise
  /// The file that was checked, as messages show it.
  let path: String
  let state: State
  /// What the reader's code printed.
  var printed = ""

  var isSolved: Bool { if case .solved = state { true } else { false } }
  var isOpen: Bool { state == .open }
}

extension ExerciseOutcome {
  /// Reads the outcome from the report on the exercise's section.
  init(_ entry: ExerciseLesson.Entry, report: SectionReport) {
    exercise = entry.exercise
    path = entry.path
    var verdict: ExerciseVerdict?
    var call: String?
    for output in report.cells.flatMap(\.outputs) {
      switch output {
      case .printed(let text): printed += text
      case .display(let display, _) where display.label == ExerciseLesson.verdictLabel:
        verdict = ExerciseVerdict(json: display.text)
      case .display(let display, _) where display.label == ExerciseLesson.callLabel:
        call = display.text
      default: break
      }
    }
    state = Self.state(report, verdict, call)
  }

  private static func state(
    _ report: SectionReport, _ verdict: ExerciseVerdict?, _ call: String?
  ) -> State {
    let didNotRun = report.cells.allSatisfy { $0.status == .notRun }
    if let problem = report.problems.first {
      guard didNotRun else { return .stopped(problem, call: call) }
      let inCheck = report.problems.filter { $0.file == ExerciseLesson.checkFile }
      return inCheck.isEmpty
        ? .doesNotCompile(report.problems)
        : .hasOtherFunction(compiler: inCheck.flatMap(\.details))
    }
    switch verdict {
    case .unsolved: return .open
    case .passed(let cases): return .solved(cases: cases)
    case .wrong(let answer): return .wrong(answer)
    case nil:
      return .stopped(
        SectionProblem(
          file: ExerciseLesson.checkFile, line: 0, message: "the check came to no verdict"),
        call: call)
    }
  }
}
