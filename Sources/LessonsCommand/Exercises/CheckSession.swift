import Foundation
import LessonRunner

/// Checks exercises and tells the reader, once or at each save.
final class CheckSession {
  private let installation: Installation
  private let exercises: [CourseExercise]
  private let areNamed: Bool
  private let folder: String?
  private let format: CheckFormat

  /// - Parameter folder: the folder of other files than `Sources/Exercises`.
  init(_ names: [String], folder: String?, format: CheckFormat) throws {
    installation = try Installation.find()
    areNamed = !names.isEmpty
    exercises =
      areNamed
      ? try names.flatMap { name throws(RunnerError) in try CourseExercise.named(name) }
      : CourseExercise.all
    self.folder = folder
    self.format = format
  }

  /// Checks once; returns the exit code.
  func check() throws -> Int32 {
    let workshop = try Workshop(installation)
    defer { workshop.close() }
    return try check(in: workshop)
  }

  private func check(in workshop: Workshop) throws -> Int32 {
    let outcomes = try ExerciseRun(installation: installation, workshop: workshop)
      .outcomes(of: exercises, in: folder)
    let texts = try outcomes.map { outcome throws(RunnerError) in
      OutcomeText(outcome: outcome, sheet: try ExerciseSheet(outcome.exercise, in: installation))
    }
    if folder == nil { remember(texts) }
    switch format {
    case .json: Terminal.say(ExerciseReport(texts).json)
    case .text: CheckText(texts: texts, areNamed: areNamed).say()
    }
    let isFine = outcomes.allSatisfy { $0.isSolved || ($0.isOpen && !areNamed) }
    return isFine ? 0 : 1
  }

  private func remember(_ texts: [OutcomeText]) {
    var progress = ExerciseProgress(installation)
    if let problem = progress.problem { Terminal.complain(problem) }
    for text in texts { progress.note(text.outcome, word: text.word, in: installation) }
    progress.save()
  }

  /// Checks at each save until a signal ends the program.
  func watch() throws -> Int32 {
    let workshop = try Workshop(installation)
    defer { workshop.close() }
    let path = exercises[0].path(in: folder ?? "", of: installation)
    var seen: FileMoment?
    while true {
      let now = FileMoment(path)
      if now != seen || seen == nil {
        // A file that an editor is just replacing is missing for a moment.
        if let signal = workshop.pause(seconds: 0.1) { return 128 + signal }
        seen = FileMoment(path)
        Terminal.say()
        _ = try check(in: workshop)
        Terminal.say(Terminal.styled("waiting for changes; Ctrl-C ends", .faint))
      }
      if let signal = workshop.pause(seconds: 0.2) { return 128 + signal }
    }
  }
}

/// When a file was last written; equal for one that stays missing.
private struct FileMoment: Equatable {
  private var size = -1
  private var seconds = 0
  private var nanoseconds = 0

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
