import Checking
import Foundation
import LessonDocument
import LessonRunner
import SiteBuilder

/// Makes and writes the pages of lessons, and those that a whole site has beside them.
final class PageOutput {
  private let installation: Installation
  private let theme: Theme
  private let renderer: PageRenderer
  private let identity: SiteIdentity
  /// Collects the lessons of a whole site; nil where only lessons' own pages are written.
  private var assembly: SiteAssembly?

  /// - Parameters:
  ///   - buildsSite: also write the index, the search and the other pages of the site.
  ///   - baseURL: the address at which the site will stand.
  init(
    _ installation: Installation, workshop: Workshop, buildsSite: Bool = false,
    baseURL: String? = nil
  ) throws {
    self.installation = installation
    theme = try Theme(folder: installation.themeFolder)
    renderer = PageRenderer(
      theme: theme,
      charts: RememberedCharts(
        charts: GDCharts(), folder: workshop.chartsFolder, code: workshop.kit))
    let course = try Lesson.load(
      installation.root + "/site/course.md", displayPath: installation.displayPath)
    identity = SiteIdentity(title: course.title, summary: course.summary, baseURL: baseURL)
    assembly = buildsSite ? SiteAssembly(theme: theme, identity: identity) : nil
  }

  /// Writes a lesson's page; returns its path and what is wrong with the lesson as a page.
  func write(
    _ lesson: Lesson, _ report: LessonReport, to location: LessonLocation
  ) throws(WriteProblem) -> (page: String, problems: [DocumentProblem]) {
    let lesson =
      location.isInSite ? ExercisePages(installation: installation).added(to: lesson) : lesson
    let page = renderer.page(for: lesson, report: report, options: options(location))
    assembly?.add(lesson, report: report, page: page)
    try SiteWriter().write(page, to: location.output)
    return (location.output + "/" + page.index, page.problems)
  }

  /// Writes the pages that belong to no lesson; returns what is wrong with the site as a whole.
  func writeSite(to folder: String, toolchain: String) throws -> [DocumentProblem] {
    guard let assembly else { return [] }
    let names = try Lesson.load(
      installation.root + "/site/names.md", displayPath: installation.displayPath)
    let pages = assembly.pages(names: names, toolchain: toolchain)
    try SiteWriter().write(pages, to: folder)
    return pages.problems
  }

  private func options(_ location: LessonLocation) -> PageOptions {
    guard location.isInSite else {
      return PageOptions(place: .alone, argument: location.argument, folder: location.folder)
    }
    // A page names the site's other pages only where there are any.
    let hasSite =
      assembly != nil || FileManager.default.fileExists(atPath: location.output + "/index.html")
    let names = LessonLocation.names(in: installation)
    let index = names.firstIndex(of: location.argument) ?? 0
    return PageOptions(
      place: .site, argument: location.argument, folder: location.folder,
      site: hasSite ? identity : nil, previous: hasSite && index > 0 ? link(names[index - 1]) : nil,
      next: hasSite && index + 1 < names.count ? link(names[index + 1]) : nil)
  }

  private func link(_ name: String) -> LessonLink? {
    let path = "\(installation.lessonsFolder)/\(name)"
    return (try? Lesson.load(path, displayPath: installation.displayPath)).map {
      LessonLink(name: $0.name, title: $0.title)
    }
  }
}
