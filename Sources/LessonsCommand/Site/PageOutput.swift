import Checking
import Foundation
import LessonDocument
import LessonRunner
import SiteBuilder

/// Makes and writes the pages of lessons, and those that a whole site has beside them.
final class PageOutput {
  /// A lesson's pages as they lie on the disk.
  struct Written {
    /// The path of the first page.
    var page: String
    /// What is wrong with the lesson as a page.
    var problems: [DocumentProblem]
    /// The paths of the files that are new or changed, relative to the output folder.
    var changed: [String]
  }

  private let installation: Installation
  private let theme: Theme
  private let renderer: PageRenderer
  private let identity: SiteIdentity
  private let outlines: CourseOutlines
  private let exercises: ExercisePages
  private var used: [String: [String]] = [:]
  /// The paths of all files that belong to what was written.
  private(set) var files: Set<String> = []
  /// Those that were new or changed and that no state of the site knows yet, by the output folder.
  private var changed: [String: Set<String>] = [:]
  /// Collects the lessons of a whole site; nil where only lessons' own pages are written.
  private var assembly: SiteAssembly?

  /// - Parameters:
  ///   - charts: draws charts, or finds those drawn before.
  ///   - buildsSite: also write the index, the search and the other pages of the site.
  ///   - baseURL: the address at which the site will stand.
  ///   - showsProgress: say on the pages how far this reader has come with the exercises.
  init(
    _ installation: Installation, charts: any ChartDrawing, buildsSite: Bool = false,
    baseURL: String? = nil, showsProgress: Bool = false
  ) throws {
    self.installation = installation
    theme = try Theme(folder: installation.themeFolder)
    renderer = PageRenderer(theme: theme, charts: charts)
    let course = try Lesson.load(
      installation.root + "/site/course.md", displayPath: installation.displayPath)
    identity = SiteIdentity(title: course.title, summary: course.summary, baseURL: baseURL)
    assembly = buildsSite ? SiteAssembly(theme: theme, identity: identity) : nil
    outlines = CourseOutlines(installation)
    exercises = ExercisePages(installation: installation, showsProgress: showsProgress)
  }

  /// The names of the course's lessons, in order.
  var lessons: [String] { outlines.names }

  /// The titles of the lessons that were read, by their names.
  var titles: [String: String] { outlines.titles }

  /// A lesson uses what lies outside of the course, where a change is not noticed.
  var usesOtherFolders: Bool { used.values.joined().contains { $0.contains("/") } }

  /// The lessons whose shared cells this one uses.
  func uses(of name: String) -> [String] { used[name] ?? [] }

  /// Writes a lesson's pages.
  func write(
    _ lesson: Lesson, _ report: LessonReport, _ names: LessonNames, to location: LessonLocation
  ) throws(WriteProblem) -> Written {
    if location.isInSite {
      outlines.note(lesson)
      used[location.argument] = lesson.uses
    }
    let lesson = location.isInSite ? exercises.added(to: lesson) : lesson
    let page = renderer.page(
      for: lesson, report: report,
      names: PageNames(introduction: names.introduction, sections: names.sections),
      options: options(location), outline: outlines.outline)
    assembly?.add(lesson, report: report, page: page)
    return Written(
      page: location.output + "/" + page.index, problems: page.problems,
      changed: try write(page, to: location.output))
  }

  /// Writes the files; returns the paths of those that are new or changed.
  private func write(_ page: RenderedPage, to folder: String) throws(WriteProblem) -> [String] {
    files.formUnion(page.files.map { "\(folder)/\($0.path)" })
    let written = try SiteWriter().write(page, to: folder).written
    changed[folder, default: []].formUnion(written.map { "\(folder)/\($0)" })
    return written
  }

  /// Lets the next build of a site know which of its files were written meanwhile.
  func noteChanges() {
    for (folder, files) in changed {
      FinishedSite.note(written: files, to: folder, in: installation)
    }
    changed = [:]
  }

  /// Writes the page of a lesson of the site whose Markdown has errors; returns the paths of the
  /// files that changed.
  func write(
    unreadable location: LessonLocation, _ problems: [DocumentProblem]
  ) throws(WriteProblem) -> [String] {
    guard assembly != nil, location.isInSite else { return [] }
    let file = location.argument
    let name = file.hasSuffix(".md") ? String(file.dropLast(".md".count)) : file
    guard let page = assembly?.add(unreadable: name, problems) else { return [] }
    return try write(page, to: location.output)
  }

  /// Writes the pages that belong to no lesson; returns what is wrong with the site as a whole, and
  /// the files that are new or changed.
  func writeSite(
    to folder: String, toolchain: String
  ) throws -> (problems: [DocumentProblem], changed: [String]) {
    guard let assembly else { return ([], []) }
    let names = try Lesson.load(
      installation.root + "/site/names.md", displayPath: installation.displayPath)
    let pages = assembly.pages(names: names, toolchain: toolchain)
    return (pages.problems, try write(pages, to: folder))
  }

  private func options(_ location: LessonLocation) -> PageOptions {
    guard location.isInSite else {
      return PageOptions(place: .alone, argument: location.argument, folder: location.folder)
    }
    // A page names the site's other pages only where there are any.
    let hasSite =
      assembly != nil || FileManager.default.fileExists(atPath: location.output + "/index.html")
    let neighbors = hasSite ? outlines.neighbors(of: location.argument) : (nil, nil)
    return PageOptions(
      place: .site, argument: location.argument, folder: location.folder,
      site: hasSite ? identity : nil, previous: neighbors.0, next: neighbors.1)
  }
}
