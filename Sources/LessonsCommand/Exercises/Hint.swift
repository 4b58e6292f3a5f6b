import ArgumentParser
import LessonRunner

/// `lessons hint`.
struct Hint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives the next hint for an exercise.",
    discussion: """
      Each call gives one hint more, from a first push to nearly the answer.

      EXAMPLES:
        lessons hint 9.4
        lessons hint 9.4 --again    begin with the first hint again
      """)

  @Argument(help: "The exercise, by number or by name.")
  var exercise: String

  @Flag(help: "Begin with the first hint again.")
  var again = false

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        let exercise = try CourseExercise.find(exercise)
        let sheet = try ExerciseSheet(exercise, in: installation)
        var progress = ExerciseProgress(installation)
        if let problem = progress.problem { Terminal.complain(problem) }
        let hints = exercise.info.hints
        let given = again ? 0 : progress[exercise].hints
        let count = min(given + 1, hints.count)
        progress[exercise].hints = count
        progress.save()
        Terminal.say(Terminal.styled("\(exercise.number) \(sheet.title)", .bold))
        for (index, hint) in hints.prefix(count).enumerated() {
          Terminal.say("  hint \(index + 1) of \(hints.count): \(hint)")
        }
        Terminal.say("  the lesson explains it in \(sheet.explained)")
        if given >= hints.count { Terminal.say("  these are all hints") }
      })
  }
}
