import Checking
import Foundation
import LessonDocument
import LessonRunner

/// Checks exercises, each in a process of its own.
struct ExerciseRun {
  let installation: Installation
  let workshop: Workshop

  /// - Parameter folder: holds other files than `Sources/Exercises`, such as a student's copy or the
  ///   solutions.
  func outcomes(of exercises: [CourseExercise], in folder: String? = nil) throws
    -> [ExerciseOutcome]
  {
    let entries = exercises.map { ($0, entry($0, folder)) }
    let reports = try reports(on: entries.compactMap(\.1))
    return entries.map { exercise, entry in
      guard let entry, let report = reports[exercise.number] else {
        return ExerciseOutcome(exercise: exercise, path: path(exercise, folder), state: .missing)
      }
      return ExerciseOutcome(entry, report: report)
    }
  }

  private func reports(on entries: [ExerciseLesson.Entry]) throws -> [String: SectionReport] {
    guard !entries.isEmpty else { return [:] }
    let exercises = ExerciseLesson(entries: entries, checksBuild: checksBuild)
    let run = try LessonRun(
      exercises.lesson, in: workshop, options: RunOptions(limits: Self.limits, words: Self.words),
      observer: nil)
    let report = try run.run(checks: ReportBuilder())
    return Dictionary(uniqueKeysWithValues: report.sections.map { ($0.section, $0) })
  }

  private static var limits: RunLimits {
    var limits = RunLimits.standard(isFull: false)
    limits.memory = min(limits.memory, 1 << 30)
    limits.output = 1 << 20
    limits.file = 64 << 20
    return limits
  }

  private static let words = ProgramWords(
    cell: "your code", section: "your code", program: "your program", end: "the check's end",
    timeAdvice: "a loop without end?")

  private func entry(_ exercise: CourseExercise, _ folder: String?) -> ExerciseLesson.Entry? {
    let file = exercise.path(in: folder ?? "", of: installation)
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    var text = String(decoding: data, as: UTF8.self)
    if !text.hasSuffix("\n") { text += "\n" }
    return ExerciseLesson.Entry(exercise: exercise, path: path(exercise, folder), text: text)
  }

  /// As messages show it.
  private func path(_ exercise: CourseExercise, _ folder: String?) -> String {
    installation.displayPath(exercise.path(in: folder ?? "", of: installation))
  }

  /// Sizes and times of the checks' objects: a digest of what they were built from would take
  /// longer than it saves.
  private var checksBuild: String {
    let folder = installation.buildFolder + "/ExerciseChecks.build"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".o") }.map { name in
      var status = stat()
      stat(folder + "/" + name, &status)
      return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }.joined(separator: " ")
  }
}
