import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Links between pages")
struct LinkResolverTests {
  /// Links on the page of the lesson's first section.
  private let resolver = LinkResolver(
    own: LessonOutline(SeveralFiles.lesson), page: "01-first.html"
  ) { name in
    var other = SeveralFiles.lesson
    other.name = "10-resnet"
    return name == "10-resnet" ? LessonOutline(other) : nil
  }

  @Test(
    "a link leads to the page that holds its place",
    arguments: [
      ("#first", "#first"), ("#deep", "#deep"), ("#second", "02-second.html#second"),
      ("#second.cell-2", "02-second.html#second.cell-2"), ("01-first.md", "01-first.html"),
      ("02-second.md", "02-second.html"), ("03-more.md", "02-second.html"),
      ("02-second.md#third", "02-second.html#third"), ("01-first.md#deep", "#deep"),
      // The place counts more than the file.
      ("01-first.md#third", "02-second.html#third"),
      ("../10-resnet", "../10-resnet/index.html"), ("../10-resnet/", "../10-resnet/index.html"),
      ("../10-resnet#third", "../10-resnet/02-second.html#third"),
      ("../10-resnet/01-first.md", "../10-resnet/01-first.html"),
      ("../10-resnet/01-first.md#deep", "../10-resnet/01-first.html#deep"),
      ("../names.html#shapes", "../names.html#shapes"), ("..", "../index.html"),
      ("https://example.org/a.md", "https://example.org/a.md"),
    ])
  func addresses(destination: String, expected: String) {
    #expect(resolver.address(of: destination) == expected)
  }

  @Test(
    "a place that does not exist stays one of this page, where it is missed",
    arguments: [
      ("#nowhere", "#nowhere"), ("02-second.md#nowhere", "#nowhere"),
      ("../10-resnet#nowhere", "../10-resnet/index.html#nowhere"),
      ("../11-unknown#x", "../11-unknown/index.html#x"),
    ])
  func missing(destination: String, expected: String) {
    #expect(resolver.address(of: destination) == expected)
  }

  @Test("links from page to page of one lesson are looked up with those of the whole site")
  func lookUp() throws {
    var lesson = SeveralFiles.lesson
    let links = ["02-second.md#third", "../09-cnn/01-first.md#deep", "../09-cnn/02-second.html#z"]
    lesson.introduction = links.map {
      paragraph(.link(destination: $0, title: nil, [.text("there")]), line: 7)
    }
    let theme = try TestTheme.theme()
    let identity = SiteIdentity(title: "t", summary: "s")
    var site = SiteAssembly(theme: theme, identity: identity)
    let page = PageRenderer(theme: theme).page(
      for: lesson, report: nil, options: PageOptions(argument: "09-cnn", site: identity))
    site.add(lesson, report: nil, page: page)
    let names = SiteBuilderTests.lesson("names", sections: [])
    #expect(page.problems == [])
    #expect(
      site.pages(names: names).problems.map(\.message) == [
        "the link to “../09-cnn/02-second.html#z” leads nowhere: that page has no “#z”"
      ])
  }
}
