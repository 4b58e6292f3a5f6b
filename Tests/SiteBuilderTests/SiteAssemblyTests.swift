import Checking
import Foundation
import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Sites")
struct SiteAssemblyTests {
  private static let names = lesson(
    "names", title: "Names",
    sections: [section("shapes", .text("Shapes"), blocks: [paragraph(.text("x.shape"))])])

  /// A site of these lessons, none of which ran, with the lessons' own files.
  private func site(
    _ lessons: Lesson..., baseURL: String? = nil, report: LessonReport? = nil
  ) throws -> RenderedPage {
    let theme = try TestTheme.theme()
    let identity = SiteIdentity(title: "A <course>", summary: "Of lessons.", baseURL: baseURL)
    var site = SiteAssembly(theme: theme, identity: identity)
    var files: [RenderedPage.File] = []
    for lesson in lessons {
      let page = PageRenderer(theme: theme, charts: StillCharts()).page(
        for: lesson, report: report, options: PageOptions(argument: lesson.name, site: identity))
      site.add(lesson, report: report, page: page)
      files += page.files
    }
    var pages = site.pages(names: Self.names, toolchain: "Swift 6.3.1")
    pages.files += files
    return pages
  }

  private func text(_ path: String, in site: RenderedPage) throws -> String {
    let file = try #require(site.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private static func linking(_ destination: String) -> Lesson {
    let link = Inline.link(destination: destination, title: nil, [.text("there")])
    return lesson(
      "09-cnn", sections: [section("s", .text("S"), blocks: [paragraph(link, line: 5)])])
  }

  private static let other = lesson(
    "10-resnet", title: "Residual networks",
    sections: [section("blocks", .text("Blocks"), blocks: [paragraph(.text("A planted zebra."))])])

  @Test("a site has a first page, names, checks, search and one for wrong addresses")
  func pages() throws {
    let paths = Set(try site(PaddingLesson.lesson).files.map(\.path))
    #expect(
      paths.isSuperset(of: [
        "index.html", "names.html", "checks.html", "search.html", "404.html", "assets/style.css",
        "assets/script.js", "assets/finder.js", "assets/search.js", "assets/search-index.js",
        "09-cnn/index.html",
      ]))
    #expect(!paths.contains("sitemap.xml"))
  }

  @Test("the first page lists the lessons with their summaries and checks")
  func index() throws {
    let site = try site(PaddingLesson.lesson, report: PaddingLesson.report)
    try expectGolden(mainPart(of: text("index.html", in: site)), "site-index.html")
  }

  @Test("the page of checks counts each lesson’s")
  func checks() throws {
    let site = try site(PaddingLesson.lesson, report: PaddingLesson.report)
    try expectGolden(mainPart(of: text("checks.html", in: site)), "site-checks.html")
  }

  @Test("every page leads to every other, from the root and from a lesson")
  func navigation() throws {
    let site = try site(Self.other)
    for page in ["names.html", "checks.html", "search.html", "index.html"] {
      #expect(try text("index.html", in: site).contains("href=\"\(page)\""))
      #expect(try text("10-resnet/index.html", in: site).contains("href=\"../\(page)\""))
    }
    #expect(try text("names.html", in: site).contains("href=\"names.html\" aria-current=\"page\""))
  }

  @Test("a site with an address has a map, and a page for wrong addresses that works anywhere")
  func baseURL() throws {
    let site = try site(Self.other, baseURL: "https://example.org/a&b/")
    #expect(
      try text("sitemap.xml", in: site).contains(
        "<url><loc>https://example.org/a&amp;b/10-resnet/index.html</loc></url>"))
    #expect(try text("404.html", in: site).contains("href=\"/a&amp;b/assets/style.css\""))
  }

  @Test(
    "a link to another page of the site is looked up",
    arguments: [
      "../10-resnet/index.html", "../10-resnet/index.html#blocks", "../10-resnet/", "../10-resnet",
      "../names.html#shapes", "../index.html", "../", "https://example.org/nowhere", "#s",
      "../10-resnet/index.html?x=1#blocks",
    ])
  func links(destination: String) throws {
    #expect(try site(Self.linking(destination), Self.other).problems == [])
  }

  @Test(
    "a link to nowhere is a problem with its line and the nearest place",
    arguments: [
      (
        "../10-resne/index.html", "the site has no such page",
        "did you mean “10-resnet/index.html”?"
      ),
      ("../10-resnet/index.html#block", "that page has no “#block”", "did you mean “#blocks”?"),
      ("../../secret.html", "the site has no such page", nil),
      ("/etc/passwd", "the site has no such page", nil),
    ] as [(String, String, String?)])
  func brokenLinks(destination: String, message: String, advice: String?) throws {
    let problem = try #require(try site(Self.linking(destination), Self.other).problems.first)
    #expect(problem.message == "the link to “\(destination)” leads nowhere: \(message)")
    #expect(problem.advice == advice?.replacingOccurrences(of: "“#", with: "“"))
    #expect(problem.line == 5)
  }

  @Test("a link to an anchor that the page lacks is a problem of the page itself")
  func brokenAnchor() throws {
    let page = try TestTheme.renderer().page(
      for: Self.linking("#z"), report: nil, options: PageOptions(argument: "x"))
    #expect(page.problems.map(\.message) == ["no heading of this lesson is “#z”"])
    #expect(page.problems.map(\.advice) == ["did you mean “#s”?"])
  }

  @Test("two lessons of one number are a problem")
  func numbers() throws {
    let problems = try site(Self.linking("#s"), lesson("09-other", sections: [])).problems
    #expect(problems.map(\.message) == ["the lessons “09-cnn” and “09-other” have the same number"])
  }

  @Test("the page of names that comes with lessons is in order")
  func shippedNames() throws {
    let names = try Lesson.load(TestTheme.folder + "/../names.md")
    let site = SiteAssembly(
      theme: try TestTheme.theme(), identity: SiteIdentity(title: "t", summary: "s"))
    #expect(site.pages(names: names).problems == [])
  }
}
