import ArgumentParser

/// `lessons serve`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the course in a browser and follows every change.",
    discussion: """
      Builds the site, serves it on this machine alone, and watches lessons and
      theme: what changes is run and rebuilt when it is saved, and the page that
      shows it reloads where the reader is. Ctrl-C ends it.

      EXAMPLES:
        lessons serve
        lessons serve --port 9000
      """)

  @Option(help: "The port of 127.0.0.1 to serve on; 0 for any that is free.")
  var port: UInt16 = 8000

  @Option(help: ArgumentHelp("Write the pages into this folder.", valueName: "folder"))
  var output: String?

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let preview = try CoursePreview(
          port: port, output: output.map(LessonLocation.absolute))
        preview.run()
      })
  }
}
