import Checking
import Foundation
import LessonDocument

/// Makes a lesson's pages from the document and the report of a run.
///
/// It runs and compiles nothing. A lesson that failed, or that was not run at all, gets its pages
/// too, which say so.
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

  /// The lesson as files: `index.html`, the pages of its parts if it has several, charts and
  /// pictures, and the theme's style and script.
  ///
  /// - Parameters:
  ///   - report: nil for a lesson that was not run; its pages show what is expected.
  ///   - names: what the names in the code stand for, as far as it is known.
  ///   - outline: finds another lesson that the prose links to by its name.
  public func page(
    for lesson: Lesson, report: LessonReport?, names: PageNames = PageNames(),
    options: PageOptions,
    outline: @escaping (_ name: String) -> LessonOutline? = { _ in nil }
  ) -> RenderedPage {
    let own = LessonOutline(lesson)
    let parts = LessonPart.parts(of: lesson)
    let pictures = PictureFolder(path: options.folder, read: readFile)
    var pages: [RenderedPage.File] = []
    var result = RenderedPage(files: [], problems: [])
    for (index, part) in parts.enumerated() {
      let body = LessonBody(
        of: part, in: lesson, report: report, names: names, theme: theme, charts: charts,
        pictures: pictures, links: LinkResolver(own: own, page: part.file, outline: outline),
        argument: options.argument)
      let head = LessonHead(
        lesson: lesson, report: report, options: options, parts: parts, index: index)
      let html = theme.markup(.lesson, head.values(body)).html
      pages.append(RenderedPage.File(path: part.file, bytes: Array(html.utf8)))
      result.files += body.files.filter { file in
        !result.files.contains { $0.path == file.path }
      }
      result.problems += body.problems
      result.links += body.links
    }
    let folder = options.place == .site ? lesson.name : ""
    result.files =
      (pages + result.files).map { $0.moved(into: folder) } + theme.assets(in: "assets")
    return result
  }
}

extension Lesson {
  /// The summary for a page; nil where there is none.
  var visibleSummary: String? { summary.isEmpty ? nil : VisibleText.revealed(summary) }
}
