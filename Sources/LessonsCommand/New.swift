import ArgumentParser
import Foundation
import LessonRunner

/// `lessons new`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts a lesson: a small Markdown file that runs.",
    discussion: """
      EXAMPLES:
        lessons new 13-my-lesson      writes lessons/13-my-lesson/lesson.md
        lessons run 13-my-lesson      runs it
      """)

  @Argument(help: "The lesson's name: letters, digits and hyphens.")
  var name: String

  func validate() throws {
    let isPlain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isPlain, let first = name.first, first != "-" else {
      throw ValidationError(
        "“\(name)” is no name for a lesson: use letters, digits and hyphens, as in 13-my-lesson")
    }
  }

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        let folder = "\(installation.lessonsFolder)/\(name)"
        guard !FileManager.default.fileExists(atPath: folder) else {
          throw RunnerError(
            "lessons/\(name) is there already: run it by lessons run \(name), or choose another name"
          )
        }
        do {
          try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
          try Data(Self.text(named: name).utf8).write(
            to: URL(fileURLWithPath: folder + "/lesson.md"), options: .atomic)
        } catch {
          throw RunnerError("cannot write lessons/\(name)/lesson.md: \(error.localizedDescription)")
        }
        Terminal.say("wrote lessons/\(name)/lesson.md")
        Terminal.say("run it: swift run lessons run \(name)")
      })
  }

  /// A lesson that shows the parts of the format and passes.
  static func text(named name: String) -> String {
    """
    ---
    title: \(title(of: name))
    summary: A first lesson that adds two tensors and checks the sum.
    ---

    What stands before the first section introduces the lesson.

    ## Adding tensors {#adding}

    A section is one Swift program: its cells run in order, from top to bottom.

    ```swift
    let a = Tensor([[1, 2], [3, 4]])
    let b = Tensor([[10, 20], [30, 40]])
    let sum = a + b
    show(sum)
    state("corner", sum[1, 1])
    ```

    ```expect
    tensor([[11., 22.],
            [33., 44.]])
    ```

    The sum's last element is [44](=corner), and the run fails if it is not.

    """
  }

  private static func title(of name: String) -> String {
    let words = name.split(separator: "-").drop { $0.allSatisfy(\.isNumber) }
    let text = words.joined(separator: " ")
    return text.isEmpty ? "“\(name)”" : text.prefix(1).uppercased() + text.dropFirst()
  }
}
