import LessonDocument
import Testing

@testable import SiteBuilder

@Suite("Typography")
struct TypographyTests {
  @Test(
    "a straight quotation mark behind a letter is an apostrophe",
    arguments: [
      ("it's the pictures' own", "it’s the pictures’ own"), ("'quoted'", "'quoted'"),
      ("the 90's", "the 90’s"), ("no mark", "no mark"), ("a 'b", "a 'b"),
    ])
  func apostrophes(text: String, expected: String) {
    #expect(Typography.apostrophes(in: text) == expected)
  }

  @Test("so is one behind code, and in code there is none")
  func code() {
    let html = LinkText.markup(of: [.code("a'b"), .text(" isn't")]).html
    #expect(html == "<code>a&#39;b</code> isn’t")
    #expect(Typography.apostrophes(in: "'s slope", continuesWord: true) == "’s slope")
  }

  @Test("a mark behind a formula stays with it")
  func formulas() {
    #expect(Typography.behindFormula(", and") == "\u{2060}, and")
    #expect(Typography.behindFormula(" and") == " and")
  }
}
