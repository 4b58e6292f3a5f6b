import Foundation
import Testing

@testable import LessonsCommand

/// The commands for exercises, on copies of the files.
@Suite("Exercises on the command line")
struct ExerciseCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.environment["LESSONS_PROGRESS"] = place.path("progress.json")
  }

  /// A small checkout with its own `Sources/Exercises` and one changed file in it.
  private func checkout(_ body: String) throws -> Checkout {
    let checkout = try Checkout(editableExercises: true)
    try ExerciseFiles.answer("11-OutputSize", with: body, in: checkout.exercises)
    return checkout
  }

  @Test("an open exercise names the file and the hint command, and is not passed")
  func open() throws {
    let outcome = try place.lessons("check", "9.11")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("open: replace `throw Unsolved()` in Sources/Exercises/09-cnn/"))
    #expect(outcome.output.contains("swift run lessons hint 9.11"))
  }

  @Test("hints come one by one, from the first again where that is asked for")
  func hints() throws {
    #expect(!(try place.lessons("hint", "9.11").output.contains("hint 2 of 3")))
    #expect(try place.lessons("hint", "9.11").output.contains("hint 2 of 3"))
    #expect(try place.lessons("hint", "outputSize").output.contains("hint 3 of 3"))
    #expect(try place.lessons("hint", "9.11").output.contains("these are all hints"))
    #expect(!(try place.lessons("hint", "9.11", "--again").output.contains("hint 2 of 3")))
  }

  @Test("a solution is shown once the exercise is solved, and not before")
  func solution() throws {
    let checkout = try checkout("(input + 2 * padding - kernel) / stride + 1")
    let place = checkout.place
    let early = try place.lessons("solution", "9.11")
    #expect(early.status == 1)
    #expect(early.errors.contains("has not been solved yet"))
    #expect(!early.text.contains("2 * padding"))
    let check = try place.lessons("check", "9.11")
    #expect(check.status == 0, "\(check.text)")
    #expect(check.output.contains("solved: right in all 41 cases"))
    #expect(try place.lessons("solution", "9.11").output.contains("2 * padding - kernel"))
    let count = CourseExercise.all.count
    #expect(try place.lessons("exercises").output.contains("1 of \(count) solved"))
  }

  @Test("a wrong answer shows call, expected, got and its hint, and never the solution")
  func wrong() throws {
    let checkout = try checkout("(input + padding - kernel) / stride + 1")
    let outcome = try checkout.place.lessons("check", "9.11")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("outputSize(input: 5, kernel: 3, padding: 1, stride: 2)"))
    #expect(outcome.output.contains("hint: The padding counts on one side only"))
    #expect(!outcome.output.contains("2 * padding"))
    #expect(try checkout.place.lessons("exercises").output.contains("wrong"))
  }

  @Test("--watch checks again when the file is saved, and ends by Ctrl-C")
  func watch() throws {
    let checkout = try checkout("input")
    let running = try checkout.place.start(["check", "9.11", "--watch"])
    let output = checkout.place.path("outputs/1/output")
    func says(_ words: String) -> Bool {
      ((try? String(contentsOfFile: output, encoding: .utf8)) ?? "").contains(words)
    }
    #expect(RunningProgram.wait { says("got       5") && says("waiting for changes") })
    try ExerciseFiles.answer(
      "11-OutputSize", with: "(input + 2 * padding - kernel) / stride + 1", in: checkout.exercises)
    #expect(RunningProgram.wait { says("solved: right in all 41 cases") })
    running.send(SIGINT)
    #expect(running.outcome(within: 20).status == 128 + SIGINT)
  }

  @Test(
    "an unknown exercise is an error that says what there is", arguments: ["9.99", "outputSzie"])
  func unknown(_ name: String) throws {
    let outcome = try place.lessons("check", name)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(name == "9.99" ? "they go from 9.1 to 9.29" : "did you mean"))
  }

  @Test("an unknown lesson has no exercises")
  func unknownLesson() throws {
    #expect(try place.lessons("exercises", "09-cn").errors.contains("did you mean 09-cnn?"))
  }

  @Test("progress that cannot be read is said, left alone, and stops nothing")
  func brokenProgress() throws {
    try place.write("{{{", to: "progress.json")
    let outcome = try place.lessons("hint", "9.1")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("cannot be read as progress"))
    #expect(try place.read("progress.json") == "{{{")
  }

  @Test("a page ends each section with its exercises")
  func page() throws {
    let checkout = try checkout("input")
    try checkout.write(
      "---\ntitle: A\n---\n\n## Stride {#stride}\n\nText.\n", lesson: "09-cnn")
    let place = checkout.place
    #expect(try place.lessons("run", "09-cnn").status == 0)
    let html = try place.read("checkout/site/public/09-cnn/index.html")
    #expect(html.contains("swift run lessons check 9.11"))
    #expect(html.contains("Sources/Exercises/09-cnn/11-OutputSize.swift"))
    #expect(!html.contains("check 9.14"))
  }
}
