import Checking
import Foundation
import LessonDocument
import LessonRunner
import SiteBuilder

/// Makes and writes the pages of lessons.
struct PageOutput {
  private let renderer: PageRenderer

  init(_ installation: Installation) throws {
    renderer = PageRenderer(
      theme: try Theme(folder: installation.themeFolder))
  }

  /// Writes a lesson's page; returns its path and what is wrong with the lesson as a page.
  func write(
    _ lesson: Lesson, _ report: LessonReport, to location: LessonLocation
  ) throws(WriteProblem) -> (page: String, problems: [DocumentProblem]) {
    let options = PageOptions(
      place: location.isInSite ? .site : .alone, argument: location.argument)
    let page = renderer.page(for: lesson, report: report, options: options)
    try SiteWriter().write(page, to: location.output)
    return (location.output + "/" + page.index, page.problems)
  }
}
