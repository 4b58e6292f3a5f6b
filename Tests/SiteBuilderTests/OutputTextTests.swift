import Testing

@testable import SiteBuilder

@Suite("Output text")
struct OutputTextTests {
  @Test(
    "control characters and characters that reorder a line are made visible",
    arguments: [
      ("tab\tand\nline", "tab\tand\nline"), ("null \0", "null ␀"), ("bell\u{7}", "bell␇"),
      ("delete\u{7F}", "delete␡"), ("next line \u{85}", "next line ⟨U+0085⟩"),
      ("right to left \u{202E}cba", "right to left ⟨U+202E⟩cba"),
      ("isolate \u{2066}x\u{2069}", "isolate ⟨U+2066⟩x⟨U+2069⟩"), ("שלום é 🙂", "שלום é 🙂"),
    ])
  func visible(text: String, expected: String) {
    #expect(VisibleText.revealed(text) == expected)
  }

  @Test(
    "escape sequences of terminals leave no trace",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[38;5;196mred\u{1B}[m", "red"),
      ("\u{1B}]0;title\u{7}text", "text"), ("\u{1B}]8;;http://x\u{1B}\\link", "link"),
      ("\u{9B}1mbold", "bold"), ("\u{1B}(Btext", "text"), ("\u{1B}7kept\u{1B}8", "kept"),
      ("plain", "plain"),
    ])
  func escapes(text: String, expected: String) {
    #expect(TerminalText.settled(text) == expected)
  }

  @Test(
    "a malformed escape sequence stays, to be made visible", arguments: ["\u{1B}", "\u{1B}[31"])
  func malformed(text: String) {
    #expect(TerminalText.settled(text) == text)
    #expect(VisibleText.revealed(text).hasPrefix("␛"))
  }

  @Test(
    "of a line that was rewritten the last state stays",
    arguments: [
      ("10 %\r50 %\r100 %\ndone", "100 %\ndone"), ("windows\r\nlines\r\n", "windows\nlines\n"),
      ("bar\r", "bar"),
    ])
  func rewritten(text: String, expected: String) {
    #expect(TerminalText.settled(text) == expected)
  }

  @Test("a short output stands whole, without blank lines at its end")
  func short() {
    let text = PrintedText("one\ntwo\n\n")
    #expect(text.head == "one\ntwo")
    #expect(text.foldedLines == 0)
    #expect(text.omission == nil)
  }

  @Test("an output of 100 lines shows 12 and folds 88")
  func folded() {
    let lines = (1...100).map { "line \($0)" }
    let text = PrintedText(lines.joined(separator: "\n"))
    #expect(text.head == lines[..<12].joined(separator: "\n"))
    #expect(text.fold == lines[12...].joined(separator: "\n"))
    #expect(text.foldedLines == 88)
  }

  @Test("a line of 1 MB is cut, and the page says how much is missing")
  func longLine() {
    let text = PrintedText(String(repeating: "x", count: 1_000_000))
    #expect(text.head == String(repeating: "x", count: 1_000) + " … 999,000 more characters")
  }

  @Test("of 100,000 lines a page shows 1,000 and counts the rest")
  func manyLines() {
    let text = PrintedText(String(repeating: "line\n", count: 100_000))
    #expect(text.foldedLines == 988)
    #expect(text.omission == "99,000 more lines are not shown; run the section to see them.")
  }

  @Test("1 MB of long lines is cut by its size")
  func manyBytes() {
    let text = PrintedText(
      String(repeating: String(repeating: "y", count: 999) + "\n", count: 1_000))
    #expect(text.head.utf8.count + text.fold.utf8.count <= PrintedText.mostCharacters)
    #expect(text.omission != nil)
  }
}
