import LessonDocument
import LessonEvents
import Testing

@testable import Checking

@Suite("Shapes, messages, claims and what varies")
struct OtherCheckTests {
  @Test("a shape passes, and only a tensor has one")
  func shape() throws {
    let wanted = try expectation("[1, 10, 98, 98]", kind: .shape)
    let tensor = Display(
      text: "", content: .tensor(TensorValue(shape: [1, 10, 98, 98], values: nil), provenance: nil))
    #expect(check(tensor, against: wanted).summary == "the shape is [1, 10, 98, 98]")
    #expect(check(display("text"), against: wanted).outcome == .failed)
  }

  @Test("what varies is not compared")
  func varies() throws {
    let verdict = try check(display(.nan), against: expectation("0.1", kind: .varies))
    #expect(verdict.outcome == .varies)
  }

  @Test(
    "a message must contain the expected text",
    arguments: [
      ("index out of range", true), ("Index out of range", false),
      ("Fatal   error", true), ("error: ... range", true), ("range ... error", false),
      ("4 out", false), ("5 of 3", true), ("5.0 of 3", false),
    ])
  func message(expected: String, passes: Bool) throws {
    let message = "Fatal\nerror: index out of range, 5 of 3"
    let verdict = try check(message: message, against: expectation(expected, kind: .trap))
    #expect((verdict.outcome == .passed) == passes)
  }

  @Test("a message that does not fit is shown beside the expected text")
  func messageReport() throws {
    let verdict = try check(
      message: "first\nsecond", against: expectation("third", kind: .error))
    #expect(verdict.details == ["expected  third", "got       first", "          second"])
  }

  @Test("a claim carries its own outcome")
  func claim() {
    let claim = Claim(label: "accuracy", value: "0.98", condition: "in 0.97...1", holds: true)
    let verdict = check(claim, file: "a.md", line: 7)
    #expect(
      verdict
        == Verdict(
          outcome: .passed, file: "a.md", line: 7, summary: "accuracy: 0.98 is in 0.97...1")
    )
    var broken = claim
    broken.holds = false
    #expect(check(broken, file: "a.md", line: 7).outcome == .failed)
  }

  @Test("an expectation without a display fails")
  func missing() throws {
    let verdict = try Verdict.missingDisplay(for: expectation("1"), displayCount: 1)
    #expect(verdict.outcome == .failed)
    #expect(verdict.summary == "nothing to compare: the cell displays 1 time")
  }
}
