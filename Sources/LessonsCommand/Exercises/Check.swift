import ArgumentParser
import LessonRunner

/// `lessons check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks your answers to exercises.",
    discussion: """
      Each exercise runs in a process of its own: whatever it does, the others are
      checked all the same. Succeeds if every exercise that you name is solved;
      without names, if none is wrong.

      EXAMPLES:
        lessons check 9.4             one exercise
        lessons check 9.4 --watch     again whenever you save it
        lessons check                 all exercises
      """)

  @Argument(help: "Exercises by number or by name; all if none is given.")
  var exercises: [String] = []

  @Flag(help: "Check again whenever the file is saved, until Ctrl-C.")
  var watch = false

  @Option(
    help: ArgumentHelp("Check the files in this folder instead.", valueName: "folder"))
  var from: String?

  @Option(help: "How to report: text or json.")
  var format = CheckFormat.text

  func validate() throws {
    if watch && (format == .json || exercises.count != 1) {
      throw ValidationError("--watch needs one exercise: lessons check 9.4 --watch")
    }
  }

  func run() throws {
    do {
      let session = try CheckSession(
        exercises, folder: from.map(LessonLocation.absolute), format: format)
      throw ExitCode(watch ? try session.watch() : try session.check())
    } catch let error as ExitCode {
      throw error
    } catch let interruption as Interruption {
      throw ExitCode(128 + interruption.signal)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(1)
    }
  }
}

/// How checks are reported.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// One JSON object.
  case json
}
