import Checking
import LessonDocument

/// What a site keeps of a lesson once its page is written.
struct SiteLesson: Sendable {
  var name: String
  var title: String
  var summary: String?
  var check: LessonValues.CheckValues
  var tally: CheckTally?
  var sections: Int
  var cells: Int
  /// Seconds of the run, all sections together.
  var seconds: Double?
  var profile: String?
  var data: [String]
  /// For messages about the lesson as a whole.
  var file: String
  var outline: LessonOutline
  /// The headings of the pages behind the first one, by their files.
  var parts: [(file: String, heading: Markup)]
  var search: [SearchEntries]
  var links: [PageLink]

  /// - Parameter page: the lesson's pages, for their links.
  init(_ lesson: Lesson, report: LessonReport?, page: RenderedPage) {
    let panel = CheckPanel(lesson: lesson, report: report)
    name = lesson.name
    title = VisibleText.revealed(lesson.title)
    summary = lesson.visibleSummary
    check = panel.values
    tally = report.map { CheckTally($0) }
    sections = lesson.sections.count
    cells = lesson.sections.reduce(0) { $0 + $1.cells.count }
    seconds = report.map { $0.sections.reduce(0) { $0 + $1.seconds } }
    profile = report?.profile
    data = report.map { panel.dataSetNames(of: $0) } ?? []
    file = lesson.files.first?.path ?? lesson.name
    outline = LessonOutline(lesson)
    parts = LessonPart.parts(of: lesson).dropFirst().map { part in
      (part.file, LinkText.markup(of: part.title(in: lesson)))
    }
    search = SearchEntries.all(of: lesson)
    links = page.links
  }

  /// A lesson whose Markdown has errors.
  init(unreadable lesson: UnreadableLesson) {
    name = lesson.name
    title = VisibleText.revealed(lesson.name)
    let problems = lesson.problems.count.counted("error")
    check = LessonValues.CheckValues(
      style: "failed", headline: "Cannot be read: \(problems)", facts: [])
    (sections, cells, data) = (0, 0, [])
    file = lesson.problems.first?.file ?? lesson.name
    outline = LessonOutline(unreadable: lesson.name)
    (parts, search, links) = ([], [], [])
  }

  /// The first page's address from the site's root.
  var address: String { address(of: LessonPart.first) }

  /// The addresses of all pages.
  var addresses: [String] { outline.pages.map { address(of: $0.file) } }

  func address(of page: String) -> String {
    FileName.address(name) + "/" + FileName.address(page)
  }

  /// The number with which the lesson's name begins, such as `09`; nil where there is none.
  var number: Substring? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : digits
  }
}
