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
}
