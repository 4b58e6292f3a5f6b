import Foundation
import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("What search finds")
struct SearchTests {
  private func entries(_ blocks: Block...) -> [SearchEntry] {
    let lesson = lesson(
      "09-cnn", title: "Networks", sections: [section("s", .text("Padding"), blocks: blocks)])
    return SearchEntries.all(of: lesson).flatMap(\.entries).filter { !$0.anchor.isEmpty }
  }

  @Test("each heading begins a place, with its prose and the names in its code")
  func places() {
    let found = entries(
      paragraph(.text("A planted "), .emphasis([.text("zebra's")]), .text(" stripe.")),
      block(.heading(level: 3, id: "deep", title: [.text("Deeper "), .math("k^2")])),
      cell(0, "let x = maxPool2d(Tensor(1...9))\n"),
      cell(1, "let y = secretive(1)\n", isHidden: true))
    #expect(
      found == [
        SearchEntry(anchor: "s", heading: "Padding", text: "A planted zebra’s stripe."),
        SearchEntry(anchor: "deep", heading: "Deeper k²", names: ["maxPool2d", "Tensor"]),
      ])
  }

  @Test("a name in the code is left out where the prose has it, before or behind the cell")
  func namesInProse() {
    let found = entries(
      paragraph(.text("With "), .code("conv2d"), .text(", then:")),
      cell(0, "show(relu(conv2d(x)))\n"), paragraph(.code("relu"), .text(" sets zeros.")))
    #expect(found.first?.text == "With conv2d, then: relu sets zeros.")
    #expect(found.first?.names == ["show"])
  }

  @Test("formulas stand in the text as they are read, also within emphasis")
  func formulas() {
    let found = entries(
      paragraph(
        .text("Weights of "), .math("\\frac{1}{9}"), .text(", "),
        .strong([.math("z = 0.5\\,(x + y)")]), .text(".")))
    #expect(found.first?.text == "Weights of 1/9, z = 0.5 (x + y).")
  }

  @Test("a formula that cannot be read leaves no commands behind")
  func unreadableFormula() {
    #expect(entries(paragraph(.text("a "), .math("\\gama"), .text(" b"))).first?.text == "a b")
  }

  @Test("the index is a script that loads from a disk, and holds the page of names last")
  func script() throws {
    let names = lesson(
      "names", title: "Names",
      sections: [section("shapes", .text("Shapes"), blocks: [paragraph(.text("x.shape"))])])
    let first = lesson(
      "09-cnn", title: "</script><b>",
      sections: [
        section(
          "s", .text("S"), blocks: [paragraph(.text("A.")), cell(0, "conv2d(Tensor(1))\n")])
      ])
    let theme = try TestTheme.theme()
    var site = SiteAssembly(theme: theme, identity: SiteIdentity(title: "t", summary: "s"))
    site.add(first, report: nil, page: RenderedPage(files: [], problems: []))
    let file = try #require(
      site.pages(names: names).files.first { $0.path == "assets/search-index.js" })
    let script = String(decoding: file.bytes, as: UTF8.self)
    #expect(script.hasPrefix("window.lessonsSearchIndex = {") && script.hasSuffix("};\n"))
    #expect(!script.contains("</script>"))
    let json = script.dropFirst("window.lessonsSearchIndex = ".count).dropLast(2)
    let index = try JSONDecoder().decode(Index.self, from: Data(json.utf8))
    #expect(
      index.pages == [["09-cnn/index.html", "</script><b>"], ["names.html", "Names"]])
    #expect(
      index.entries.map(\.words) == [
        ["", "</script><b>", "", ""], ["s", "S", "A.", "conv2d Tensor"], ["", "Names", "", ""],
        ["shapes", "Shapes", "x.shape", ""],
      ])
    #expect(index.entries.map(\.page) == [0, 0, 1, 1])
  }

  private struct Index: Decodable {
    var pages: [[String]]
    var entries: [Entry]

    struct Entry: Decodable {
      var page: Int
      /// Anchor, heading, text, names.
      var words: [String] = []

      init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        page = try container.decode(Int.self)
        while !container.isAtEnd { words.append(try container.decode(String.self)) }
      }
    }
  }
}
