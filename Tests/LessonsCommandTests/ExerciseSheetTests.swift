import ExerciseChecks
import Foundation
import Testing

@testable import LessonsCommand

/// The files that belong to the exercises.
@Suite("The files of the exercises")
struct ExerciseSheetTests {
  struct Subject: CustomTestStringConvertible {
    let exercise: CourseExercise
    var testDescription: String { exercise.number }

    func text(_ path: String) throws -> String {
      try String(contentsOfFile: LessonsProgram.root + "/" + path, encoding: .utf8)
    }
  }

  static var all: [Subject] { CourseExercise.all.map(Subject.init) }

  @Test("each has a title with its number, a task, an example and a function")
  func sheet() throws {
    for subject in Self.all {
      let exercise = subject.exercise
      let text = try subject.text(exercise.solution)
      let sheet = ExerciseSheet(text, function: exercise.info.name)
      #expect(text.hasPrefix("// \(exercise.number) \(sheet.title)\n"))
      #expect(!sheet.title.isEmpty && !sheet.task.isEmpty && !sheet.example.isEmpty)
      #expect(sheet.signature.hasPrefix("func \(exercise.info.name)("))
      #expect(text.contains("// Check: \(exercise.checkCommand)\n"))
      #expect(text.contains("// Hint:  \(exercise.hintCommand)\n"))
    }
  }

  @Test("the result of the worked example is what the check expects")
  func example() throws {
    func plain(_ text: String) -> String { text.replacing(/[,_\s]/, with: "") }
    let exercises = ExerciseCatalog.chapters.flatMap(\.exercises)
    for (subject, exercise) in zip(Self.all, exercises) {
      guard let result = exercise.resultOfExample() else { continue }
      let sheet = ExerciseSheet(
        try subject.text(subject.exercise.solution), function: exercise.info.name)
      #expect(plain(sheet.example).contains(plain(result)), "\(subject.exercise.number)")
    }
  }

  @Test("each is explained in the lesson's file that holds its section")
  func section() throws {
    for subject in Self.all {
      let exercise = subject.exercise
      let sheet = ExerciseSheet(
        try subject.text(exercise.solution), function: exercise.info.name)
      let lesson = try subject.text(sheet.explained)
      #expect(lesson.contains("{#\(exercise.info.section)"), "\(exercise.number)")
    }
  }

  @Test("each has a test of its own in ExerciseTests")
  func tests() throws {
    for subject in Self.all {
      let exercise = subject.exercise
      // The tests of CNNExercises are CNNExerciseTests.
      let suite = "\(exercise.chapter.namespace.dropLast())Tests"
      let text = try subject.text("Tests/ExerciseTests/\(suite).swift")
      let title = ExerciseSheet(
        try subject.text(exercise.solution), function: exercise.info.name
      ).title
      #expect(text.contains("@Test(\"\(exercise.number) \(title)\")"), "\(exercise.number)")
      #expect(
        text.contains("func \(exercise.info.name)() throws { try verify(\"\(exercise.number)\") }"))
    }
  }
}
