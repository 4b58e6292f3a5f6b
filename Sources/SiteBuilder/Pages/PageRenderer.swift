import Checking
import Foundation
import LessonDocument

/// Makes a lesson's page from the document and the report of a run.
///
/// It runs and compiles nothing. A lesson that failed, or that was not run at all, gets its page
/// too, which says so.
public struct PageRenderer: Sendable {
  private let theme: Theme
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
    let pictures = PictureFolder(path: options.folder, read: readFile)
    var introduction = IntroductionWriter(theme: theme, pictures: pictures)
    let opening = introduction.markup(of: lesson)
    var problems = introduction.problems
    var files = introduction.files
    var sections = Markup()
    for section in lesson.sections {
      var writer = SectionWriter(
        theme: theme, charts: charts, pictures: pictures, section: section,
        report: report?.sections.first { $0.section == section.id })
      sections += writer.markup(argument: options.argument)
      problems += writer.prose.problems
      files += writer.files + writer.prose.pictures
    }
    let values = values(
      of: lesson, report: report, options: options, introduction: opening, sections: sections)
    let html = theme.markup(.lesson, values).html
    let page = RenderedPage.File(path: "index.html", bytes: Array(html.utf8))
    return RenderedPage(
      files: placed([page] + files.withoutRepetitions(), lesson: lesson, options: options),
      problems: problems)
  }

  private func values(
    of lesson: Lesson, report: LessonReport?, options: PageOptions, introduction: Markup,
    sections: Markup
  ) -> LessonValues {
    LessonValues(
      title: VisibleText.revealed(lesson.title), summary: VisibleText.revealed(lesson.summary),
      assets: options.place == .site ? "../assets" : "assets",
      check: CheckPanel(lesson: lesson, report: report).values,
      contents: ContentsList.entries(of: lesson, report: report), introduction: introduction,
      sections: sections, previous: options.previous.map(link), next: options.next.map(link))
  }

  private func link(_ link: LessonLink) -> LessonValues.LinkValues {
    LessonValues.LinkValues(
      address: "../\(FileName.address(link.name))/index.html",
      name: VisibleText.revealed(link.title))
  }

  /// The files under their paths in the folder that is written to.
  private func placed(
    _ files: [RenderedPage.File], lesson: Lesson, options: PageOptions
  ) -> [RenderedPage.File] {
    let folder = options.place == .site ? lesson.name + "/" : ""
    return files.map { RenderedPage.File(path: folder + $0.path, bytes: $0.bytes) }
      + theme.assets.map { RenderedPage.File(path: "assets/" + $0.path, bytes: $0.bytes) }
  }
}

extension [RenderedPage.File] {
  /// A picture that several sections show is one file.
  fileprivate func withoutRepetitions() -> [RenderedPage.File] {
    var paths: Set<String> = []
    return filter { paths.insert($0.path).inserted }
  }
}
