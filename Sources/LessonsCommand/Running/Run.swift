import ArgumentParser
import Checking
import Foundation
import LessonEvents
import LessonRunner

/// `lessons run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs lessons, checks what their cells show, and writes their pages.",
    discussion: """
      Only sections whose cells, kit, compiler or needed results changed are run
      again; the others come from the cache. The command fails where a check fails
      or a cell stops.

      The cache is in .build/lessons of the checkout, or in the folder that the
      environment variable LESSONS_CACHE names.

      EXAMPLES:
        lessons run 09-cnn                      a lesson of the course
        lessons run                             all of them
        lessons run 09-cnn --section padding    one section and those it needs
        lessons run ~/notes/idea.md             any file; its page goes beside it
        lessons run 09-cnn --why                say why each section runs
        lessons run 09-cnn --accept             accept what the cells show
        lessons run 09-cnn --full --record      train at full length and keep the
                                                results beside the lesson
        lessons run 10-resnet --full --epochs 2  for a slow machine: two epochs today,
                                                the next another day
      """)

  @Argument(help: "Names of lessons, or paths to Markdown files or folders; all lessons if none.")
  var lessons: [String] = []

  @Option(help: "Run only this section and those it needs; may be given several times.")
  var section: [String] = []

  @Flag(help: "Run the experiments at full length, without a time limit.")
  var full = false

  @Flag(help: "With --full: keep what the full run shows beside the lesson, for its page.")
  var record = false

  @Option(
    help: ArgumentHelp(
      "Train each network for so many epochs at most; a later run goes on from there.",
      valueName: "number"))
  var epochs: Int?

  @Flag(help: "Ignore the cache and run everything.")
  var fresh = false

  @Flag(help: "Say for each section why it runs, or that nothing changed.")
  var why = false

  @Flag(help: "Write the values that cells show into the expectations that fail.")
  var accept = false

  @Option(help: ArgumentHelp("Write pages into this folder.", valueName: "folder"))
  var output: String?

  @Option(help: "How to report: text, json, github (annotations) or junit (XML).")
  var format = ReportFormat.text

  func validate() throws {
    if !section.isEmpty && lessons.count != 1 {
      throw ValidationError(
        "--section needs one lesson: lessons run 09-cnn --section \(section[0])")
    }
    if let epochs, epochs < 1 {
      throw ValidationError("--epochs \(epochs): the number must be at least 1")
    }
    if record && !full {
      throw ValidationError(
        "--record keeps the results of a full run: lessons run 09-cnn --full --record")
    }
  }

  func run() throws {
    let profile = RunProfile(isFull: full, epochLimit: epochs)
    let options = RunOptions(profile: profile, isFresh: fresh, sections: section)
    let course = CourseRun(
      options: options, format: format, explains: why, accepts: accept,
      records: record, output: output.map(LessonLocation.absolute))
    throw ExitCode(course.run(lessons))
  }
}

extension ReportFormat: ExpressibleByArgument {}
