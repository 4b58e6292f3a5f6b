import ArgumentParser
import LessonRunner

/// `lessons exercises`.
struct Exercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the exercises and how far you have come.",
    discussion: """
      EXAMPLES:
        lessons exercises            all exercises
        lessons exercises 09-cnn     those of one lesson
      """)

  @Argument(help: "A lesson's name; lists the exercises of all lessons if none is given.")
  var lesson: String?

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        let exercises = try lesson.map(CourseExercise.all(of:)) ?? CourseExercise.all
        let progress = ExerciseProgress(installation)
        if let problem = progress.problem { Terminal.complain(problem) }
        var section = ""
        for exercise in exercises {
          if exercise.info.section != section {
            section = exercise.info.section
            Terminal.say(Terminal.styled("\(exercise.chapter.lesson) · \(section)", .bold))
          }
          let title = try ExerciseSheet(exercise, in: installation).title
          let word = progress.word(for: exercise, in: installation)
          Terminal.say("  \(mark(word)) \(padded(exercise.number))  \(padded(title, 48))  \(word)")
        }
        let solved = exercises.count { progress.word(for: $0, in: installation) == "solved" }
        Terminal.say("\(solved) of \(exercises.count) solved")
        let next = exercises.first { progress.word(for: $0, in: installation) != "solved" }
        if let next { Terminal.say("next: edit \(next.file), then \(next.checkCommand)") }
      })
  }

  private func mark(_ word: String) -> String {
    switch word {
    case "solved": Terminal.styled("✓", .green)
    case "open": " "
    case "changed since its last check": Terminal.styled("?", .yellow)
    default: Terminal.styled("✗", .red)
    }
  }

  private func padded(_ text: String, _ width: Int = 5) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
