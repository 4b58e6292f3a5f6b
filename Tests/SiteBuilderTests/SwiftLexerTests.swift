import Testing

@testable import SiteBuilder

@Suite("Swift in color")
struct SwiftLexerTests {
  /// Tokens as `kind text`, without blanks and punctuation.
  private func colored(_ code: String) -> [String] {
    SwiftLexer.tokens(of: code).filter { $0.kind != .plain }.map { "\($0.kind) \($0.text)" }
  }

  @Test(
    "words, numbers and comments are told apart",
    arguments: [
      ("let x = 1", ["keyword let", "number 1"]),
      ("for i in 0..<3 { }", ["keyword for", "keyword in", "number 0", "number 3"]),
      ("1...5", ["number 1", "number 5"]), ("x.1.2", ["number 1.2"]),
      ("0xFF 1e-5 12_000 3.5", ["number 0xFF", "number 1e-5", "number 12_000", "number 3.5"]),
      ("Tensor(x).shape", ["type Tensor"]), ("show(x)", ["call show"]),
      ("a.in.self", ["keyword self"]), ("`class`", []),
      ("@main #if", ["directive @main", "directive #if"]),
      ("x // y\nlet", ["comment // y", "keyword let"]),
      ("/* a /* b */ c */ let", ["comment /* a /* b */ c */", "keyword let"]),
    ])
  func words(code: String, expected: [String]) {
    #expect(colored(code) == expected)
  }

  @Test(
    "string literals end where Swift ends them",
    arguments: [
      (#""a" + "b""#, [#"string "a""#, #"string "b""#]), (#""\"" x"#, [#"string "\"""#]),
      (#""n = \(n + 1)!""#, [#"string "n = \("#, "number 1", #"string )!""#]),
      (##"#"a "b" \(c)"# let"##, [##"string #"a "b" \(c)"#"##, "keyword let"]),
      ("\"\"\"\na \"b\"\n\"\"\" let", ["string \"\"\"\na \"b\"\n\"\"\"", "keyword let"]),
      ("\"open\nlet", ["string \"open", "keyword let"]),
    ])
  func strings(code: String, expected: [String]) {
    #expect(colored(code) == expected)
  }

  @Test(
    "the tokens joined are the text, whatever it is",
    arguments: [
      "", "\"", "\"\\", "\"\\(", "\"\\((", "/*", "#", "##\"x\"#", "`", "日本 let 🙂", "\r\n\"a\r\n",
      "\"\"\"", "1.", "1e+", "0x", "@", "\"\\(\"\\(x)\")\"",
    ])
  func joined(code: String) {
    #expect(SwiftLexer.tokens(of: code).map(\.text).joined() == code)
  }

  @Test("the tokens joined are the text for random texts")
  func randomJoined() {
    var generator = SmallGenerator(state: 3)
    let pieces = [
      "\"", "\\", "(", ")", "#", "/*", "*/", "//", "\n", "let", " ", "1", ".", "A", "\"\"\"",
    ]
    for _ in 0..<500 {
      let code = (0..<12).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      #expect(SwiftLexer.tokens(of: code).map(\.text).joined() == code)
    }
  }

  @Test("a row of numbers is one stretch of color")
  func runs() {
    #expect(Listing.swift("[1, 2, 3]\n").html == "[<span class=\"n\">1, 2, 3</span>]")
  }

  @Test("code in another language stays plain, and its signs are escaped")
  func plain() {
    #expect(
      Listing.markup("if a < b: pass\n", language: "python").html.contains(
        "<code>if a &lt; b: pass</code>"))
  }
}
