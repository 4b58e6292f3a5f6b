import ArgumentParser

/// `lessons build-site`.
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Runs what changed in all lessons and writes the course as static pages.",
    discussion: """
      The folder works from any web server or from a USB stick. The command fails
      where a check fails or a cell stops; with --drafts it publishes such
      lessons, marked as failed.

      EXAMPLES:
        lessons build-site
        lessons build-site --output public --base-url https://example.org/course/
      """)

  @Option(help: ArgumentHelp("Write the pages into this folder.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address at which the site will stand: for its map, and for the page that answers wrong addresses.",
      valueName: "url"))
  var baseURL: String?

  @Flag(help: "Succeed although lessons failed; their pages say so.")
  var drafts = false

  func run() throws {
    let code = SiteBuild(output: output.map(LessonLocation.absolute), baseURL: baseURL).run()
    throw ExitCode(drafts && code == 1 ? 0 : code)
  }
}
