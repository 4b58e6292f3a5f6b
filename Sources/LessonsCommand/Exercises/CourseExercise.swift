import ExerciseChecks
import Foundation
import LessonDocument
import LessonRunner

/// An exercise of the course with its number and its files.
struct CourseExercise: Sendable {
  /// Such as `9.4`.
  let number: String
  let chapter: ExerciseCatalog.Chapter
  let info: ExerciseInfo
  /// The file that the reader edits, relative to the checkout.
  let file: String
  /// The file of the solution, relative to the checkout.
  let solution: String

  /// Where the answer is, absolute.
  ///
  /// - Parameter folder: the folder of other files than `Sources/Exercises`; empty for these.
  func path(in folder: String, of installation: Installation) -> String {
    folder.isEmpty
      ? installation.root + "/" + file : folder + "/" + (file as NSString).lastPathComponent
  }

  /// The folder of the solutions, relative to the checkout.
  static let solutions = "Sources/ExerciseSolutions"

  /// What the progress is kept under, which stays when numbers move.
  var key: String { "\(chapter.lesson)/\(info.fileName)" }

  /// What a reader types to have it checked.
  var checkCommand: String { "swift run lessons check \(number)" }
  var hintCommand: String { "swift run lessons hint \(number)" }
  var solutionCommand: String { "swift run lessons solution \(number)" }

  /// All exercises, in the order of the lessons and of their sections.
  static let all: [CourseExercise] = ExerciseCatalog.chapters.flatMap { chapter in
    chapter.exercises.enumerated().map { index, exercise in
      let place = index + 1
      let name = (place < 10 ? "0" : "") + "\(place)-\(exercise.info.fileName).swift"
      return CourseExercise(
        number: "\(chapter.number).\(place)", chapter: chapter, info: exercise.info,
        file: "Sources/Exercises/\(chapter.lesson)/\(name)",
        solution: "\(solutions)/\(chapter.lesson)/\(name)")
    }
  }

  /// The exercises of a lesson.
  static func all(of lesson: String) throws(RunnerError) -> [CourseExercise] {
    let found = all.filter { $0.chapter.lesson == lesson || $0.chapter.number == lesson }
    guard found.isEmpty else { return found }
    let known = ExerciseCatalog.chapters.map(\.lesson)
    let advice =
      lesson.nearest(among: known).map { "did you mean \($0)?" }
      ?? "there are some for \(known.joined(separator: ", "))"
    throw RunnerError("there are no exercises for \(lesson); \(advice)")
  }

  /// The exercises that a word names: those of a lesson, or one.
  static func named(_ word: String) throws(RunnerError) -> [CourseExercise] {
    let chapter = all.filter { $0.chapter.lesson == word || $0.chapter.number == word }
    return chapter.isEmpty ? [try find(word)] : chapter
  }

  /// The exercise that a word names: by its number, its function, or its file.
  static func find(_ word: String) throws(RunnerError) -> CourseExercise {
    let file = (word as NSString).lastPathComponent
    if let found = all.first(where: { exercise in
      exercise.number == word || exercise.info.name == word || exercise.info.fileName == word
        || (exercise.file as NSString).lastPathComponent == file
        || "\(exercise.info.fileName).swift" == file
    }) {
      return found
    }
    if let near = word.nearest(among: all.flatMap { [$0.info.name, $0.info.fileName] }),
      let exercise = all.first(where: { $0.info.name == near || $0.info.fileName == near })
    {
      throw RunnerError(
        "there is no exercise \(word); did you mean \(exercise.info.name),"
          + " which is \(exercise.number)?")
    }
    let lesson = all.filter { $0.chapter.number == word.prefix { $0 != "." } }
    let known = lesson.isEmpty ? all : lesson
    let range = known.first.map { "\($0.number) to \(known.last?.number ?? "")" } ?? "none"
    throw RunnerError(
      "there is no exercise \(word); they go from \(range): see them by lessons exercises")
  }
}
