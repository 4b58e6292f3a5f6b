import Checking
import Foundation
import LessonDocument

/// Everything of a lesson's page below its head, with what was found on the way.
struct LessonBody {
  private(set) var introduction = Markup()
  /// The page's sections, one after another.
  private(set) var sections = Markup()
  /// Charts and pictures, relative to the lesson's folder.
  private(set) var files: [RenderedPage.File] = []
  private(set) var problems: [DocumentProblem] = []
  /// Links to other pages.
  private(set) var links: [PageLink] = []

  /// - Parameter argument: what a reader types behind `lessons run`.
  init(
    of part: LessonPart, in lesson: Lesson, report: LessonReport?, names: PageNames, theme: Theme,
    charts: any ChartDrawing, pictures: PictureFolder, links resolver: LinkResolver,
    argument: String
  ) {
    if part.file == LessonPart.first {
      var opening = IntroductionWriter(theme: theme, pictures: pictures, links: resolver)
      introduction = opening.markup(of: lesson, names: names.introduction.merged)
      add(opening.prose)
    }
    for section in part.sections {
      var writer = SectionWriter(
        theme: theme, charts: charts, pictures: pictures, links: resolver, section: section,
        report: report?.sections.first { $0.section == section.id },
        names: names.sections[section.id]?.merged, isWholePage: part.onlySection != nil)
      sections += writer.markup(argument: argument)
      add(writer.prose)
      add(files: writer.files)
    }
    lookUpOwnAnchors(in: resolver.own)
  }

  private mutating func add(_ prose: ProseWriter) {
    problems += prose.problems
    links += prose.links
    add(files: prose.pictures)
  }

  /// A picture that several sections show is one file.
  private mutating func add(files added: [RenderedPage.File]) {
    files += added.filter { file in !files.contains { $0.path == file.path } }
  }

  /// Links to places on this page are looked up at once, those to other pages are left.
  private mutating func lookUpOwnAnchors(in outline: LessonOutline) {
    let own = links.filter { $0.address.hasPrefix("#") }
    links.removeAll { $0.address.hasPrefix("#") }
    let anchors = own.isEmpty ? [] : outline.anchors
    for link in own {
      let id = link.address.dropFirst().removingPercentEncoding ?? ""
      guard !id.isEmpty, !anchors.contains(id) else { continue }
      problems.append(
        DocumentProblem(
          file: link.file, line: link.line, message: "no heading of this lesson is “#\(id)”",
          advice: id.nearest(among: anchors.sorted()).map { "did you mean “#\($0)”?" }))
    }
  }
}
