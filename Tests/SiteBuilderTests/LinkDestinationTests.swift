import Testing

@testable import SiteBuilder

@Suite("Link destinations")
struct LinkDestinationTests {
  @Test(
    "links to the web, to mail, to files of the site and to anchors are allowed",
    arguments: [
      "https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org", "#padding",
      "../10-resnet/index.html#blocks", "notes.html", "a/b:c.html", "HTTPS://EXAMPLE.ORG", "",
    ])
  func allowed(destination: String) {
    #expect(LinkDestination.allowed(destination) == destination)
  }

  @Test(
    "everything else is refused",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "java\tscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x",
      "file:///etc/passwd", "//example.org/x", "/\\example.org", "blob:x", "unknown:x",
    ])
  func refused(destination: String) {
    #expect(LinkDestination.allowed(destination) == nil)
  }

  @Test(
    "links to Markdown files and folders lead to their pages",
    arguments: [
      ("../10-resnet/lesson.md#blocks", "../10-resnet/index.html#blocks"),
      ("../10-resnet/", "../10-resnet/index.html"), ("../10-resnet", "../10-resnet/index.html"),
      ("../10-resnet#blocks", "../10-resnet/index.html#blocks"), ("..", "../index.html"),
      ("04-padding.md#frame", "#frame"), ("04-padding.md", "index.html"), ("#frame", "#frame"),
      ("https://example.org/a", "https://example.org/a"), ("../names.html", "../names.html"),
      ("", ""),
      ("mailto:a@example.org", "mailto:a@example.org"), ("a?b=c.md", "a/index.html?b=c.md"),
    ])
  func onSite(destination: String, expected: String) {
    #expect(LinkDestination.onSite(destination) == expected)
  }
}
