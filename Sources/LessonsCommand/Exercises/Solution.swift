import ArgumentParser
import LessonRunner

/// `lessons solution`.
struct Solution: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a solution of an exercise that you have solved.",
    discussion: """
      EXAMPLES:
        lessons solution 9.4
      """)

  @Argument(help: "The exercise, by number or by name.")
  var exercise: String

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        let exercise = try CourseExercise.find(exercise)
        let sheet = try ExerciseSheet(exercise, in: installation)
        let progress = ExerciseProgress(installation)
        guard progress[exercise].isSolved else {
          throw RunnerError(
            "exercise \(exercise.number) has not been solved yet, and its solution is shown once it"
              + " is: \(exercise.checkCommand), or \(exercise.hintCommand)")
        }
        Terminal.say("// \(exercise.number) \(sheet.title)")
        Terminal.say()
        Terminal.say(sheet.solution)
      })
  }
}
