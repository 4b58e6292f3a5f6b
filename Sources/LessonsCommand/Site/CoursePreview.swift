import ExerciseChecks
import Foundation
import LessonDocument
import LessonRunner
import PreviewServer
import SiteBuilder

/// The course as it is being written: built, served, and built again where it changes.
final class CoursePreview {
  private let installation: Installation
  private let folder: String
  private let workshop: Workshop
  /// The folder of the exercises, whose state the pages show.
  private let exercises: String
  private let watch: FolderWatch
  private let server: PreviewServer
  private let charts: RecentCharts
  private var pages: PageOutput
  /// What is wrong with each lesson, by its name, and with the site, by "".
  private var problems: [String: [String]] = [:]

  /// - Parameter output: the folder for the pages; nil for the usual one.
  init(port: UInt16, output: String?) throws {
    installation = try Installation.find()
    folder = output ?? installation.siteFolder
    // Changes during the first build are noticed too.
    exercises = installation.root + "/Sources/Exercises"
    watch = try FolderWatch(
      [installation.lessonsFolder, installation.root + "/site", exercises],
      files: [ExerciseProgress.path(in: installation)])
    workshop = try Workshop(installation)
    charts = RecentCharts(RememberedCharts(workshop))
    pages = try PageOutput(installation, charts: charts, buildsSite: true, showsProgress: true)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    server = try PreviewServer(folder: folder, port: port)
  }

  /// Serves until it is interrupted, which is its usual end.
  func run() {
    Terminal.say("serving \(server.address) (Ctrl-C ends it)")
    try? serve()
    server.stop()
    workshop.close()
  }

  private func serve() throws(Interruption) {
    try build(pages.lessons)
    Terminal.say("ready")
    while workshop.waitForSignal(or: watch.descriptor) == nil {
      try follow(watch.changedPaths())
    }
  }

  // MARK: - Building

  private func build(_ names: [String]) throws(Interruption) {
    let turn = LessonTurn(
      options: RunOptions(), format: .text, explains: false, accepts: false,
      loader: LessonLoader(installation), pages: pages, workshop: workshop)
    for name in names {
      guard let location = try? LessonLocation.find(name, output: folder, in: installation) else {
        continue
      }
      let outcome = try turn.outcome(of: location)
      problems[name] = outcome.problems.map(\.description)
      server.announce(changed: outcome.changedFiles)
    }
    writeSite()
  }

  /// Writes the pages that belong to no lesson, and shows what is wrong everywhere.
  private func writeSite() {
    do {
      let site = try pages.writeSite(to: folder, toolchain: workshop.compilerVersion)
      problems[""] = site.problems.map(\.description)
      server.announce(changed: site.changed)
    } catch {
      problems[""] = ["\(error)"]
    }
    pages.noteChanges()
    for problem in problems[""] ?? [] { Terminal.complain(problem) }
    let all = problems.sorted { $0.key < $1.key }.flatMap(\.value)
    server.announce(problems: all)
  }

  // MARK: - Following

  /// Builds again what depends on the changed files.
  private func follow(_ paths: Set<String>) throws(Interruption) {
    let relevant = paths.filter { !$0.hasPrefix(folder + "/") && $0 != folder }
    var lessons = Set(relevant.compactMap(lesson))
    if relevant.contains(where: isOfExercises) {
      lessons.formUnion(CourseExercise.all.map(\.chapter.lesson))
    }
    if relevant.contains(where: { $0.hasPrefix(installation.root + "/site") })
      || relevant.contains(installation.lessonsFolder) || hasOtherLessons
    {
      try buildAnew()
    } else if !lessons.isEmpty {
      let affected = pages.lessons.filter { name in
        lessons.contains(name) || !lessons.isDisjoint(with: pages.uses(of: name))
      }
      let titles = pages.titles
      try build(affected)
      // A new title stands on the pages before and after it too.
      if pages.titles != titles { try build(pages.lessons) }
    }
  }

  /// Theme, course or the list of lessons changed: nothing that is known may still hold.
  private func buildAnew() throws(Interruption) {
    do {
      pages = try PageOutput(installation, charts: charts, buildsSite: true, showsProgress: true)
    } catch {
      problems[""] = ["\(error)"]
      Terminal.complain("\(error)")
      server.announce(problems: ["\(error)"])
      return
    }
    problems = [:]
    try build(pages.lessons)
  }

  /// Whether a file is an exercise or says how far the reader has come.
  private func isOfExercises(_ path: String) -> Bool {
    path.hasPrefix(exercises + "/") || path == ExerciseProgress.path(in: installation)
  }

  private var hasOtherLessons: Bool { LessonLocation.names(in: installation) != pages.lessons }

  /// The lesson that a file belongs to.
  private func lesson(of path: String) -> String? {
    let folder = installation.lessonsFolder + "/"
    guard path.hasPrefix(folder) else { return nil }
    return path.dropFirst(folder.count).split(separator: "/").first.map(String.init)
  }
}
