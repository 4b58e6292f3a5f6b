import Foundation
import LessonRunner

/// What stands at the head of an exercise's file: title, task, worked example.
///
/// It is read from the solution's file, which begins in the same way and which no reader edits.
struct ExerciseSheet {
  let title: String
  /// The task as Markdown.
  let task: String
  let example: String
  /// The lesson's file that explains it, relative to the checkout.
  let explained: String
  /// The line that declares the function, without its brace.
  let signature: String
  /// The solution without the head.
  let solution: String

  /// The lines of comment at the file's beginning.
  static func head(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("//") }
      .map { String($0.dropFirst(2).trimmingPrefix(" ")) }
  }

  init(_ exercise: CourseExercise, in installation: Installation) throws(RunnerError) {
    let path = installation.root + "/" + exercise.solution
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunnerError(
        "\(exercise.solution) is missing, which holds the task of exercise \(exercise.number):"
          + " restore it by git checkout -- \(exercise.solution)")
    }
    self.init(String(decoding: data, as: UTF8.self), function: exercise.info.name)
  }

  /// - Parameter text: the text of a solution.
  init(_ text: String, function: String) {
    let head = Self.head(of: text)
    title = head.first.map { $0.drop { $0 != " " }.dropFirst().description } ?? ""
    let body = head.dropFirst(2)
    let exampleMark = "Example: "
    let placeMark = "Explained in: "
    let start = body.firstIndex { $0.hasPrefix(exampleMark) } ?? body.endIndex
    let place = body.firstIndex { $0.hasPrefix(placeMark) } ?? body.endIndex
    task = body[..<start].joined(separator: "\n").trimmingCharacters(in: .newlines)
    example =
      body[start..<max(start, place)].joined(separator: "\n")
      .trimmingPrefix(exampleMark).description
    explained = place < body.endIndex ? String(body[place].dropFirst(placeMark.count)) : ""
    let code = text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(head.count).joined(separator: "\n")
    solution = code.trimmingCharacters(in: .newlines) + "\n"
    let declaration = code.range(of: "func \(function)(").map { code[$0.lowerBound...] } ?? ""
    signature = declaration.prefix { $0 != "{" }.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
      .replacing("( ", with: "(").replacing(" )", with: ")")
  }
}
