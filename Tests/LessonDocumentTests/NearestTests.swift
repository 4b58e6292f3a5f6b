import LessonDocument
import Testing

@Suite("Nearest words")
struct NearestTests {
  @Test(
    "the nearest word is offered",
    arguments: [
      ("norum", "norun"), ("hiden", "hidden"), ("SHARED", "shared"), ("fials", "fails"),
      ("tarps", "traps"),
    ])
  func near(_ word: String, _ expected: String) {
    #expect(word.nearest(among: ["shared", "hidden", "norun", "fails", "traps"]) == expected)
  }

  @Test("a word that is like none is not", arguments: ["", "quickly", "xyz", "run"])
  func far(_ word: String) {
    #expect(word.nearest(among: ["shared", "hidden", "fails", "traps"]) == nil)
  }

  @Test("short words must be closer")
  func short() {
    #expect("cat".nearest(among: ["dog", "car"]) == "car")
    #expect("cat".nearest(among: ["dot"]) == nil)
  }
}
