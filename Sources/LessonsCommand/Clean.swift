import ArgumentParser
import LessonRunner

/// `lessons clean`.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes the cache, so that the next run runs everything.",
    discussion: "Pages and lessons stay as they are.")

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        let removed = SectionCache(folder: installation.cacheFolder).clean()
        let size = (Double(removed.bytes) / 1e6 * 10).rounded() / 10
        Terminal.say("removed \(removed.results) results, \(size) MB")
      })
  }
}
