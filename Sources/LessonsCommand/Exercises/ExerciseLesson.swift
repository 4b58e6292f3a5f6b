import Foundation
import LessonDocument
import LessonRunner

/// Exercises as a lesson: one section for each, which runs the reader's file and checks it.
///
/// So an exercise is compiled, limited, watched and taken apart after a crash exactly like a
/// section, in a process of its own.
struct ExerciseLesson {
  /// Stands for the file of the few lines that call the reader's function.
  static let checkFile = "check"

  /// The label of the display that holds the verdict, and of those that hold the calls.
  static let verdictLabel = "verdict"
  static let callLabel = "call"

  /// An exercise and the text that answers it.
  struct Entry {
    let exercise: CourseExercise
    /// As messages show it.
    let path: String
    let text: String
  }

  let entries: [Entry]
  /// Changes with the build of the checks: what they found before is then not true any more.
  let checksBuild: String

  var lesson: Lesson {
    Lesson(
      name: "exercises", title: "", summary: "", uses: [],
      files: entries.map { entry in
        LessonFile(
          path: entry.path,
          parts: [.init(kind: .cell, text: entry.text, range: range(entry.path, entry.text))])
      },
      introduction: [], sections: entries.map(section))
  }

  private func section(_ entry: Entry) -> Section {
    let check = check(entry.exercise)
    let cells = [(entry.path, entry.text), (Self.checkFile, check)].enumerated().map {
      index, part in
      let place = range(part.0, part.1)
      return Cell(
        index: index, kind: .run, isHidden: true, code: part.1, codeRange: place, range: place,
        expectations: [])
    }
    return Section(
      id: entry.exercise.number, title: [.text(entry.exercise.number)],
      attributes: SectionAttributes(timeout: entry.exercise.info.timeLimit),
      blocks: cells.map { Block(.cell($0), range: $0.range) },
      range: range(Self.checkFile, check))
  }

  /// The lines behind the reader's code. Names are given in full, since readers may use any.
  private func check(_ exercise: CourseExercise) -> String {
    let check = "ExerciseChecks.\(exercise.chapter.namespace).\(exercise.info.name)"
    return """
      // \(checksBuild)
      import ExerciseChecks
      import LessonKit
      let verdictOfTheCheck = \(check).verdict(on: \(exercise.info.reference)) {
        LessonKit.show($0, "\(Self.callLabel)")
      }
      LessonKit.show(verdictOfTheCheck.json, "\(Self.verdictLabel)")
      LessonKit.expect(verdictOfTheCheck.isSettled, "the answer is right, or not yet given")

      """
  }

  private func range(_ file: String, _ text: String) -> SourceRange {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    return SourceRange(file: file, lines: 1...max(1, lines), bytes: 0..<text.utf8.count)
  }
}
