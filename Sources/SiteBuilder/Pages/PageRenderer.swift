import Checking
import Foundation
import LessonDocument

/// Makes a lesson's page from the document and the report of a run.
///
/// It runs and compiles nothing. A lesson that failed, or that was not run at all, gets its page
/// too, which says so.
public struct PageRenderer: Sendable {
  let theme: Theme
  private let charts: any ChartDrawing
  private let readFile: @Sendable (_ path: String) throws -> [UInt8]

  /// - Parameters:
  ///   - charts: draws the charts that cells displayed.
  ///   - readFile: reads a picture beside the lesson, given its path.
  public init(
    theme: Theme, charts: any ChartDrawing = GDCharts(),
    readFile: @escaping @Sendable (_ path: String) throws -> [UInt8] = {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))
    }
  ) {
    self.theme = theme
    self.charts = charts
    self.readFile = readFile
  }

  /// The page as files: `index.html`, its charts and pictures, and the theme's style and script.
  ///
  /// - Parameter report: nil for a lesson that was not run; its page shows what is expected.
  public func page(
    for lesson: Lesson, report: LessonReport?, options: PageOptions
  ) -> RenderedPage {
    let body = LessonBody(
      of: lesson, report: report, theme: theme, charts: charts,
      pictures: PictureFolder(path: options.folder, read: readFile), argument: options.argument)
    let html = theme.markup(.lesson, values(of: lesson, report, options, body)).html
    let page = RenderedPage.File(path: "index.html", bytes: Array(html.utf8))
    let folder = options.place == .site ? lesson.name : ""
    let files = ([page] + body.files).map { $0.moved(into: folder) }
    return RenderedPage(
      files: files + theme.assets(in: "assets"), problems: body.problems, anchors: body.anchors,
      links: body.links)
  }

  private func values(
    of lesson: Lesson, _ report: LessonReport?, _ options: PageOptions, _ body: LessonBody
  ) -> LessonValues {
    LessonValues(
      frame: FrameValues(
        title: lesson.title, summary: lesson.summary, root: options.place == .site ? "../" : "",
        site: options.site, current: nil),
      title: VisibleText.revealed(lesson.title), summary: lesson.visibleSummary,
      check: CheckPanel(lesson: lesson, report: report).values,
      contents: ContentsList.entries(of: lesson, report: report), introduction: body.introduction,
      sections: body.sections, previous: options.previous.map(link),
      next: options.next.map(link))
  }

  private func link(_ link: LessonLink) -> LessonValues.LinkValues {
    LessonValues.LinkValues(
      address: "../\(FileName.address(link.name))/index.html",
      name: VisibleText.revealed(link.title))
  }
}

extension Lesson {
  /// The summary for a page; nil where there is none.
  var visibleSummary: String? { summary.isEmpty ? nil : VisibleText.revealed(summary) }
}
