import CodeNames
import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Names in code")
struct NameListTests {
  private let names = SectionNames(
    meanings: [
      NameMeaning(name: "x", declaration: "let x: [Int]"),
      NameMeaning(
        name: "Conv2d", declaration: "struct Conv2d<T>\ninit()",
        documentation: "Slides `k` over <images>.\nDoesn't trap."),
    ], cells: [0: [NamedRange(offset: 4, length: 1, meaning: 0)]])

  @Test(
    "a known name carries the number of its meaning, in its color",
    arguments: [
      ("let x = 1", [(4, 1, 7)], "<span class=\"k\">let</span> <span data-n=\"7\">x</span> = "),
      ("Conv2d()", [(0, 6, 2)], "<span class=\"t\" data-n=\"2\">Conv2d</span>()"),
      (
        "f(a.b, c)", [(0, 1, 0), (2, 1, 1), (4, 1, 2)],
        "<span data-n=\"0\">f</span>(<span data-n=\"1\">a</span>.<span data-n=\"2\">b</span>, c)"
      ),
      (
        "(Int, Int)", [(1, 3, 4), (6, 3, 4)],
        "(<span class=\"t\"><span data-n=\"4\">Int</span>, <span data-n=\"4\">Int</span></span>)"
      ),
      ("日本 < a", [(9, 1, 3)], "日本 &lt; <span data-n=\"3\">a</span>"),
    ] as [(String, [(Int, Int, Int)], String)])
  func marked(code: String, places: [(Int, Int, Int)], expected: String) {
    let names = places.map { NamedRange(offset: $0.0, length: $0.1, meaning: $0.2) }
    #expect(Listing.swift(code, names: names).html.hasPrefix(expected))
  }

  @Test(
    "names that do not fit the code are left out, and the code stays whole",
    arguments: [(-1, 2), (3, 3), (8, 4), (40, 1), (2, 0)])
  func misplaced(offset: Int, length: Int) {
    let names = [NamedRange(offset: offset, length: length, meaning: 0)]
    let html = Listing.swift("let x = 1", names: names).html
    #expect(html.replacing(/<[^>]*>/, with: "") == "let x = 1")
  }

  @Test("the list gives each name once, in the alphabet’s order, with its comment")
  func list() {
    #expect(
      NameList(names: names, section: "padding").markup.html == """
        <details class="names"><summary>Names in this code</summary><dl>\
        <div id="padding.name-1"><dt>Conv2d</dt><dd><code>struct Conv2d&lt;T&gt;
        init()</code><p>Slides <code>k</code> over &lt;images&gt;.</p><p>Doesn’t trap.</p></dd></div>\
        <div id="padding.name-0"><dt>x</dt><dd><code>let x: [Int]</code></dd></div>\
        </dl></details>
        """)
  }

  @Test("a type that is called here and named there has one meaning, the one with the initializer")
  func merged() {
    let names = SectionNames(
      meanings: [
        NameMeaning(name: "Net", declaration: "struct Net", documentation: "A network."),
        NameMeaning(name: "x", declaration: "let x: _"),
        NameMeaning(name: "Net", declaration: "struct Net\ninit()", documentation: "A network."),
        NameMeaning(name: "y", declaration: "let y: Net"),
        NameMeaning(name: "y", declaration: "let y: Net", documentation: "Another."),
      ],
      cells: [
        0: (0..<5).map { NamedRange(offset: 10 * $0, length: 1, meaning: $0) },
        1: [NamedRange(offset: 0, length: 1, meaning: 9)],
      ])
    #expect(names.merged.meanings == Array(names.meanings[2...]))
    let numbers = names.merged.cells.mapValues { $0.map { [$0.offset, $0.meaning] } }
    #expect(numbers == [0: [[0, 0], [20, 0], [30, 1], [40, 2]], 1: []])
  }

  @Test("a page without known names has no list")
  func none() {
    #expect(NameList(names: SectionNames(), section: "padding").markup.isEmpty)
  }

  @Test("a section’s names stand below its cells, the introduction’s below the introduction")
  func page() throws {
    let lesson = lesson(
      introduction: [cell(0, "let x = [1]\n", kind: .shared)],
      sections: [section("s", .text("S"), blocks: [cell(0, "let x = [2]\n")])])
    let page = try TestTheme.renderer().page(
      for: lesson, report: nil, names: PageNames(introduction: names, sections: ["s": names]),
      options: PageOptions(argument: "x"))
    let html = String(decoding: page.files[0].bytes, as: UTF8.self)
    #expect(html.contains("id=\"s.name-0\"") && html.contains("id=\"page.introduction.name-0\""))
    #expect(html.components(separatedBy: "<span data-n=\"0\">x</span>").count == 3)
  }
}
