import ArgumentParser
import LessonRunner

/// `lessons build-site`.
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Runs what changed in all lessons and writes the course as static pages.",
    discussion: """
      The folder works from any web server or from a USB stick.

      EXAMPLES:
        lessons build-site
        lessons build-site --output /tmp/course
      """)

  @Option(help: ArgumentHelp("Write the pages into this folder.", valueName: "folder"))
  var output: String?

  func run() throws {
    let course = CourseRun(
      options: RunOptions(), format: .text, explains: false, accepts: false,
      output: output.map(LessonLocation.absolute))
    throw ExitCode(course.run([]))
  }
}
