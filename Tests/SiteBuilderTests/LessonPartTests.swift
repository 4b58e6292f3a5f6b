import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Lessons of several pages")
struct LessonPartTests {
  private let lesson = SeveralFiles.lesson

  private func pages(
    _ report: LessonReportOrNone = .ran, next: LessonLink? = nil
  ) throws -> [String: String] {
    let page = try TestTheme.renderer().page(
      for: lesson, report: report == .ran ? SeveralFiles.report : nil,
      options: PageOptions(argument: "09-cnn", next: next))
    let html = page.files.filter { $0.path.hasSuffix(".html") }
    return Dictionary(
      uniqueKeysWithValues: html.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private enum LessonReportOrNone { case ran, none }

  @Test("a lesson in one file is one page")
  func onePage() {
    let parts = LessonPart.parts(of: PaddingLesson.lesson)
    #expect(parts.map(\.file) == ["index.html"])
    #expect(parts[0].sections == PaddingLesson.lesson.sections)
  }

  @Test("each file of a lesson of several is a page, behind a first one")
  func severalPages() {
    let parts = LessonPart.parts(of: lesson)
    #expect(parts.map(\.file) == ["index.html", "01-first.html", "02-second.html"])
    #expect(parts.map { $0.sections.map(\.id) } == [[], ["first"], ["second", "third"]])
    #expect(parts.map(\.onlySection?.id) == [nil, "first", nil])
    #expect(
      parts.map { $0.title(in: lesson).plainText } == ["A long lesson", "First", "Second – Third"])
  }

  @Test("a file with a title of its own gives it to its page, whose section keeps its heading")
  func ownTitle() throws {
    var lesson = lesson
    lesson.files[0].page = "At first"
    let parts = LessonPart.parts(of: lesson)
    #expect(parts[1].title(in: lesson).plainText == "At first" && parts[1].onlySection == nil)
    let page = try TestTheme.renderer().page(
      for: lesson, report: nil, options: PageOptions(argument: "09-cnn"))
    let html = try #require(page.files.first { $0.path.hasSuffix("01-first.html") })
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains("<h1>At first</h1>") && text.contains(">First</h2>"))
  }

  @Test("a file called index does not take the first page’s name", arguments: ["index", "Index"])
  func index(name: String) {
    var lesson = lesson
    lesson.sections[0].range.file = "lessons/09-cnn/\(name).md"
    #expect(
      LessonPart.parts(of: lesson).map(\.file) == [
        "index.html", "\(name)-1.html", "02-second.html",
      ])
  }

  @Test("the first page has the introduction and leads to the parts with their checks")
  func first() throws {
    try expectGolden(mainPart(of: #require(pages()["09-cnn/index.html"])), "parts-first.html")
  }

  @Test("a part’s page has its section’s title, its own checks and the contents of all")
  func part() throws {
    try expectGolden(mainPart(of: #require(pages()["09-cnn/01-first.html"])), "part.html")
  }

  @Test("a lesson of several pages that was not run says so on each")
  func notRun() throws {
    for (_, html) in try pages(.none) { #expect(html.contains("Not run yet")) }
  }

  @Test("each page leads to the one before and the one after, the last one to the next lesson")
  func neighbors() throws {
    let pages = try pages(next: LessonLink(name: "10-resnet", title: "Residual"))
    func turn(_ file: String) -> [String] {
      pages["09-cnn/" + file]?.matches(of: /rel="(prev|next)" href="([^"]*)"/).map {
        "\($0.1) \($0.2)"
      }
        ?? []
    }
    #expect(turn("index.html") == ["next 01-first.html"])
    #expect(turn("01-first.html") == ["prev index.html", "next 02-second.html"])
    #expect(turn("02-second.html") == ["prev 01-first.html", "next ../10-resnet/index.html"])
  }

  @Test("headings rise with the section’s title, and no level is skipped")
  func headings() throws {
    let html = try #require(try pages()["09-cnn/01-first.html"])
    #expect(html.matches(of: /<h(\d)/).map { String($0.1) } == ["1", "2"])
  }

  @Test("search finds a section on its own page")
  func search() {
    let entries = SearchEntries.all(of: lesson)
    #expect(
      entries.map(\.title) == [
        "A long lesson", "A long lesson · First", "A long lesson · Second – Third",
      ])
    #expect(entries.map(\.page) == ["index.html", "01-first.html", "02-second.html"])
    #expect(
      entries.map { $0.entries.map(\.anchor) } == [[""], ["first", "deep"], ["second", "third"]])
  }

  @Test("the site map names every page")
  func siteMap() throws {
    let identity = SiteIdentity(title: "t", summary: "s", baseURL: "https://example.org")
    let page = RenderedPage(files: [], problems: [])
    let map = SiteMap([SiteLesson(lesson, report: nil, page: page)], identity: identity)
    let xml = String(decoding: try #require(map).file.bytes, as: UTF8.self)
    for file in ["index", "01-first", "02-second"] {
      #expect(xml.contains("https://example.org/09-cnn/\(file).html"))
    }
  }
}
