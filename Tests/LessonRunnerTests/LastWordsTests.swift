import Foundation
import Testing

@testable import LessonRunner

@Suite("The runtime's last words")
struct LastWordsTests {
  @Test(
    "are the message without file, line and kind",
    arguments: [
      ("lesson.md:41: Fatal error: Index out of range\n", "Index out of range"),
      ("Fatal error: Index out of range\n", "Index out of range"),
      ("Swift/Array.swift:12: Fatal error: a: b\n", "a: b"),
      ("lesson.md:7: Precondition failed: too deep\n", "too deep"),
      ("lesson.md:7: Precondition failed\n", "Precondition failed"),
      ("lesson.md:7: Assertion failed: no\n", "no"),
      ("lesson.md:7: Fatal error\n", "Fatal error"),
      ("lesson.md:7: Fatal error: one\ntwo\n", "one\ntwo"),
      (
        "Could not cast value of type 'Swift.String' (0x7f1d) to 'Swift.Int' (0x7f2e).\n",
        "Could not cast value of type 'Swift.String' to 'Swift.Int'."
      ),
    ])
  func message(_ text: String, _ message: String) {
    let words = LastWords(in: Data(text.utf8))
    #expect(words?.message == message)
    #expect(words?.start == 0)
  }

  @Test("begin behind what the cell printed, even where that looks the same")
  func start() {
    let printed = "epoch 1\nFatal error: an example\n"
    let words = LastWords(in: Data((printed + "lesson.md:3: Fatal error: end\n").utf8))
    #expect(words?.message == "end")
    #expect(words?.start == printed.utf8.count)
  }

  @Test(
    "are not found in what is none",
    arguments: [
      "", "\n", "all is well\n", "a Fatal error: in words\n", "Fatal errors\n", "x: Fatal error: y",
    ])
  func none(_ text: String) {
    #expect(LastWords(in: Data(text.utf8)) == nil)
  }
}
