import Testing

@testable import SiteBuilder

@Suite("Text in HTML")
struct HTMLTextTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "&lt;b&gt; is not <b>", "&amp;amp;", "]]>", "<!--", "</code></pre><svg/onload=alert(1)>",
    "a < b && c > d", "&", "&;", "&#39;", "日本 <é> \u{1F600}",
  ]

  @Test(
    "escaped text has no character that could begin a tag or end an attribute", arguments: hostile)
  func escaping(text: String) {
    let escaped = HTMLText.escaped(text)
    #expect(!escaped.contains { "<>\"'".contains($0) })
  }

  @Test("unescaping undoes escaping", arguments: hostile)
  func law(text: String) {
    #expect(HTMLText.unescaped(HTMLText.escaped(text)) == text)
  }

  @Test("unescaping undoes escaping for texts of random characters")
  func randomLaw() {
    var generator = SmallGenerator(state: 7)
    let letters = Array("&<>\"'#39;ampltgtquo \n\té\u{202E}")
    for _ in 0..<500 {
      let length = Int.random(in: 0..<24, using: &generator)
      let text = String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
      #expect(HTMLText.unescaped(HTMLText.escaped(text)) == text)
    }
  }

  @Test("an attribute's value cannot leave its quotes", arguments: hostile)
  func attribute(text: String) {
    let html = Markup.void("img", ["alt": text]).html
    #expect(html.count { $0 == "\"" } == 2)
    #expect(html.count { $0 == "<" } == 1)
  }

  @Test("an attribute without a value is left out")
  func missingAttribute() {
    #expect(Markup.element("a", ["title": nil], Markup(text: "x")).html == "<a>x</a>")
  }
}

/// A generator that gives the same numbers every time.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) | (state << 31)
  }
}
