import Checking
import Foundation
import LessonDocument
import SiteBuilder
import Testing

/// Writes the fixture's page to a folder, to be looked at:
/// `LESSONS_PREVIEW=folder swift test --filter PreviewTests`. With `LESSONS_PREVIEW_LESSON=path` it
/// writes that lesson's page too, as if every cell had displayed what the lesson expects.
@Suite("Preview")
struct PreviewTests {
  static let folder = ProcessInfo.processInfo.environment["LESSONS_PREVIEW"]

  @Test("the preview is written where it is asked for", .enabled(if: folder != nil))
  func preview() throws {
    let renderer = try TestTheme.renderer()
    let folder = try #require(Self.folder)
    let options = PageOptions(
      argument: "09-cnn", previous: LessonLink(name: "08-convolution", title: "Convolution"),
      next: LessonLink(name: "10-resnet", title: "Residual networks"))
    let failing = renderer.page(
      for: PaddingLesson.lesson, report: PaddingLesson.report, options: options)
    try SiteWriter().write(failing, to: folder)

    var lesson = PaddingLesson.lesson
    lesson.name = "09-cnn-clean"
    lesson.sections.removeAll { ["flipped", "residual"].contains($0.id) }
    var report = PaddingLesson.report
    report.sections.removeAll { $0.status != .passed }
    let clean = renderer.page(for: lesson, report: report, options: options)
    try SiteWriter().write(clean, to: folder)

    lesson.name = "09-cnn-draft"
    try SiteWriter().write(
      renderer.page(for: lesson, report: nil, options: options), to: folder)
    #expect(failing.problems.isEmpty)
  }

  @Test(
    "a lesson’s preview is written where it is asked for", .enabled(if: folder != nil),
    arguments: [ProcessInfo.processInfo.environment["LESSONS_PREVIEW_LESSON"]].compactMap(\.self))
  func preview(path: String) throws {
    let lesson = try Lesson.load(path)
    let page = try TestTheme.renderer().page(
      for: lesson, report: ImaginedReport.report(of: lesson),
      options: PageOptions(place: .alone, argument: lesson.name))
    try SiteWriter().write(page, to: try #require(Self.folder) + "/lesson")
    #expect(page.problems == [])
  }

  @Test("a site’s preview is written where it is asked for", .enabled(if: folder != nil))
  func site() throws {
    let folder = try #require(Self.folder) + "/site"
    let identity = SiteIdentity(
      title: "Convolutional networks in Swift",
      summary: "A course in which every number was computed by the code on the page.",
      baseURL: "https://example.org/course/")
    var site = SiteAssembly(theme: try TestTheme.theme(), identity: identity)
    for (name, report) in [("08-convolution", nil), ("09-cnn", PaddingLesson.report)] {
      var lesson = PaddingLesson.lesson
      lesson.name = name
      let options = PageOptions(argument: name, site: identity)
      let page = try TestTheme.renderer().page(for: lesson, report: report, options: options)
      site.add(lesson, report: report, page: page)
      try SiteWriter().write(page, to: folder)
    }
    let names = try Lesson.load(TestTheme.folder + "/../names.md")
    let pages = site.pages(names: names, toolchain: "Swift 6.3.1")
    try SiteWriter().write(pages, to: folder)
    #expect(pages.problems == [])
  }
}
