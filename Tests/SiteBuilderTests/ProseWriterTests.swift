import Checking
import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Prose")
struct ProseWriterTests {
  private func writer(_ verdicts: [Verdict]? = nil) -> ProseWriter {
    ProseWriter(
      pictures: PictureFolder { path in
        guard path == "lessons/09-cnn/digit.png" else {
          throw ThemeProblem(file: path, message: "")
        }
        return [1, 2, 3]
      },
      links: LinkResolver(own: LessonOutline(lesson(sections: [])), page: "index.html") { _ in nil
      },
      verdicts: verdicts, headingLevel: 2)
  }

  private func html(_ content: Block.Content, line: Int = 1, _ verdicts: [Verdict]? = nil) -> String
  {
    var writer = writer(verdicts)
    return writer.blocks([block(content, line: line)]).html
  }

  @Test(
    "running text",
    arguments: [
      ([.text("a < b & c")], "a &lt; b &amp; c"),
      ([.code("x<y>")], "<code>x&lt;y&gt;</code>"),
      ([.emphasis([.text("a"), .strong([.text("b")])])], "<em>a<strong>b</strong></em>"),
      ([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c")], "a\nb<br>\nc"),
      (
        [.link(destination: "#padding", title: "Go \"there\"", [.text("x")])],
        "<a href=\"#padding\" title=\"Go &quot;there&quot;\">x</a>"
      ),
      (
        [.link(destination: "https://example.org/?a=1&b=2", title: nil, [.text("x")])],
        "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">x</a>"
      ),
      ([.math("n")], "<math><mi>n</mi></math>"),
      (
        [.image(source: "digit.png", title: nil, alternative: "a 7")],
        "<img src=\"digit.png\" alt=\"a 7\" loading=\"lazy\">"
      ),
    ] as [([Inline], String)])
  func inlines(content: [Inline], expected: String) {
    #expect(html(.paragraph(content)) == "<p>\(expected)</p>\n")
  }

  @Test("a tight list has no paragraphs, a loose one has")
  func lists() {
    let items = [[paragraph(.text("a"))], [paragraph(.text("b"))]]
    #expect(
      html(.list(List(start: nil, isTight: true, items: items)))
        == "<ul><li>a</li><li>b</li></ul>\n")
    #expect(
      html(.list(List(start: 3, isTight: false, items: items)))
        == "<ol start=\"3\"><li><p>a</p>\n</li><li><p>b</p>\n</li></ol>\n")
  }

  @Test("a table aligns its columns and scrolls by itself")
  func table() {
    let table = Table(
      alignments: [.left, .right], header: [[.text("a")], [.text("b")]],
      rows: [[[.text("x")], [.text("1")]]])
    #expect(
      html(.table(table)) == """
        <div class="scroll" role="group" aria-label="Table" tabindex="0"><table>\
        <thead><tr><th scope="col" class="left">a</th><th scope="col" class="r">b</th></tr></thead>\
        <tbody><tr><td class="left">x</td><td class="r">1</td></tr></tbody></table></div>

        """)
  }

  @Test("a heading never skips a level below its section’s")
  func headings() {
    var writer = writer()
    let html = writer.blocks([
      block(.heading(level: 5, id: "a", title: [.text("A")])),
      block(.heading(level: 5, id: "b", title: [.text("B")])),
      block(.heading(level: 1, id: "c", title: [.text("C")])),
    ]).html
    #expect(html.contains("<h3 id=\"a\">A</h3>"))
    #expect(html.contains("<h4 id=\"b\">B</h4>"))
    #expect(html.contains("<h3 id=\"c\">C</h3>"))
  }

  @Test(
    "a value in prose says what became of its check",
    arguments: [
      (Verdict.Outcome.passed, "value", "Computed by this page’s code as “side” and checked"),
      (.varies, "value varies", "Computed by this page’s code as “side”; varies from run to run"),
      (.failed, "value failed", "Check of “side” failed: 3 is not 4"),
      (nil, "value unchecked", "Named “side”; not checked"),
    ])
  func values(outcome: Verdict.Outcome?, style: String, title: String) {
    let verdicts = outcome.map { [verdict($0, "3 is not 4")] }
    #expect(
      html(.paragraph([value("3", "side")]), verdicts)
        == "<p><span class=\"\(style)\" title=\"\(title)\">3</span></p>\n")
  }

  @Test("verdicts belong to the values in the order in which they stand")
  func valueOrder() {
    var writer = writer([verdict(.passed, ""), verdict(.failed, "no")])
    let html = writer.blocks([
      paragraph(.emphasis([value("1", "a")])),
      block(.list(List(start: nil, isTight: true, items: [[paragraph(value("2", "b"))]]))),
    ]).html
    #expect(
      html.contains(
        "<span class=\"value\" title=\"Computed by this page’s code as “a” and checked\">1"))
    #expect(html.contains("<span class=\"value failed\" title=\"Check of “b” failed: no\">2"))
  }

  @Test("a problem in running text has the line on which it stands")
  func problemLines() {
    var writer = writer()
    _ = writer.blocks([
      paragraph(.text("one"), .softBreak, .math("\\alpah"), .softBreak, .text("three"), line: 20),
      block(.math("a\n\\beat"), line: 30),
      block(
        .table(
          Table(
            alignments: [.none], header: [[.text("h")]],
            rows: [[[.text("x")]], [[.math("\\gamam")]]])), line: 40),
    ])
    #expect(writer.problems.map(\.line) == [21, 32, 43])
    #expect(
      writer.problems.map(\.advice) == [
        "did you mean \\alpha?", "did you mean \\beta?", "did you mean \\gamma?",
      ])
    #expect(Set(writer.problems.map(\.file)) == ["lessons/09-cnn/lesson.md"])
  }

  @Test("a formula that cannot be read stands as it was written")
  func brokenFormula() {
    #expect(
      html(.paragraph([.math("\\x<y>")])) == "<p><code class=\"missing\">\\x&lt;y&gt;</code></p>\n")
  }

  @Test("a link that must not be followed is text, and a problem")
  func refusedLink() {
    var writer = writer()
    let link = Inline.link(destination: "javascript:alert(1)", title: nil, [.text("x")])
    #expect(writer.blocks([paragraph(link, line: 7)]).html == "<p>x</p>\n")
    #expect(writer.problems.map(\.line) == [7])
    #expect(
      writer.problems.first?.message
        == "a link leads to “javascript:alert(1)”, which a page must not follow")
  }

  @Test(
    "a picture that the page cannot show is a problem with its line",
    arguments: [
      ("missing.png", "the picture “missing.png” cannot be read at lessons/09-cnn/missing.png"),
      ("../other/x.png", "the picture “../other/x.png” lies outside the lesson’s folder"),
      ("/etc/x.png", "the picture “/etc/x.png” is not beside the lesson"),
      (
        "https://example.org/x.png",
        "the picture “https://example.org/x.png” is not beside the lesson"
      ),
      ("digit.tiff", "“digit.tiff” is not a picture that browsers show"),
    ])
  func missingPictures(source: String, message: String) {
    var writer = writer()
    let html = writer.blocks([
      paragraph(.image(source: source, title: nil, alternative: "<7>"), line: 9)
    ]).html
    #expect(html == "<p><span class=\"missing\">[picture missing: &lt;7&gt;]</span></p>\n")
    #expect(writer.problems.map(\.message) == [message])
    #expect(writer.problems.map(\.line) == [9])
    #expect(writer.pictures == [])
  }

  @Test(
    "the size of PNG and GIF pictures is read, that of others left to the browser",
    arguments: [
      (
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82]
          + [0, 0, 1, 44, 0, 0, 0, 200], "300×200"
      ), (Array("GIF89a".utf8) + [44, 1, 200, 0], "300×200"), (Array("GIF8".utf8), "none"),
      ([0xFF, 0xD8, 0xFF], "none"), ([], "none"),
    ] as [([UInt8], String)])
  func pictureSizes(bytes: [UInt8], expected: String) {
    let size = PictureSize(of: bytes)
    #expect(size.map { "\($0.width)×\($0.height)" } ?? "none" == expected)
  }

  @Test("a picture that is shown comes along once")
  func pictures() {
    var writer = writer()
    let image = Inline.image(source: "digit.png", title: nil, alternative: "")
    _ = writer.blocks([paragraph(image), paragraph(image)])
    #expect(writer.pictures == [RenderedPage.File(path: "digit.png", bytes: [1, 2, 3])])
  }
}
