import LessonDocument
import LessonEvents
import Testing

@testable import Checking

@Suite("Accepting new values")
struct AcceptTests {
  /// The body after accepting; the same body where nothing is to change. The new body is parsed,
  /// so that only what a lesson may hold counts as accepted.
  private func accepted(
    _ body: String, _ display: Display, kind: LessonDocument.Expectation.Kind = .values
  ) throws -> String {
    let before = try lesson(expecting: body, kind)
    let edits = try accept(display, for: before.onlyExpectation)?.edits ?? []
    let bytes = Array(try #require(before.files.first).render().utf8)
    let file = String(decoding: edits.applied(to: bytes), as: UTF8.self)
    let after = try LessonParser.parse(files: [(path: "lesson.md", text: file)], name: "lesson")
    let wanted = try after.onlyExpectation
    #expect(check(display, against: wanted).outcome == .passed)
    return String(wanted.body.dropLast())
  }

  @Test("only what no longer matches is rewritten, in its columns")
  func tensor() throws {
    var values = Example.convolved
    values[4] = 7
    #expect(
      try accepted(Example.convolvedText, display([1, 1, 3, 3], values))
        == Example.convolvedText.replacing("282.", with: "  7."))
  }

  @Test("a number with parted thousands is taken whole, also before a comma")
  func thousands() throws {
    #expect(
      try accepted("to 575051, ... 12", display("to 575,050, then 12")) == "to 575050, ... 12")
  }

  @Test("columns grow together for a wider number")
  func widerColumn() throws {
    let body = "tensor([[1., 2.],\n        [3., 4.]])"
    #expect(
      try accepted(body, display([2, 2], [1, 2, 30, 4]))
        == "tensor([[ 1.,  2.],\n        [30.,  4.]])")
  }

  @Test(
    "digits stay as many as the author wrote",
    arguments: [
      ("[0.33, 0.5000]", [0.25, 0.5], "[0.25, 0.5000]"),
      ("[0.3333, 0.6667]", [1.0 / 3, 0.75], "[0.3333, 0.7500]"),
      ("[1, 2]", [1, 3], "[1, 3]"),
      ("[1., 2.]", [1, 2.5], "[    1., 2.5000]"),
      ("[1.0000e+00, 2.0000e-03]", [1, 0.004], "[1.0000e+00, 4.0000e-03]"),
      ("[1e+02, 2e+02]", [100, 149], "[     1e+02, 1.4900e+02]"),
      ("[1, ..., 4]", [1, 2, 3, 5], "[1, ..., 5]"),
    ] as [(String, [Float], String)])
  func digits(body: String, values: [Float], expected: String) throws {
    #expect(try accepted(body, display([values.count], values)) == expected)
  }

  @Test("another shape is replaced by the printed form")
  func shape() throws {
    let shown = display([3], [1, 2, 3])
    #expect(try accepted("[1, 2]", shown) == shown.text)
    #expect(try accepted("[1, 2]", shown, kind: .shape) == "[3]")
  }

  @Test(
    "in a text only numbers change where only numbers differ",
    arguments: [
      ("loss 0.25 after 3 epochs", "loss 0.1234 after 3 epochs", "loss 0.12 after 3 epochs"),
      ("loss ... accuracy 0.97", "loss 2 accuracy 0.91", "loss ... accuracy 0.91"),
      ("12,443,648 products", "1,443,648 products", "1,443,648 products"),
      ("12,443,648 products", "460 products", "460 products"),
      ("conv1   260", "conv1  1260", "conv1  1260"),
      ("conv1  1260", "conv1   260", "conv1   260"),
      ("3 words", "3 other words", "3 other words"),
    ])
  func text(body: String, shown: String, expected: String) throws {
    #expect(try accepted(body, display(shown)) == expected)
  }

  @Test("numbers keep their form")
  func number() throws {
    #expect(try accepted("12,433,648", display(12_443_648)) == "12,443,648")
    #expect(try accepted("9.60", display(9.6776)) == "9.68")
    #expect(try accepted("9", display(9.5)) == "9.5")
    #expect(try accepted("12443649", display(12_443_648)) == "12443648")
  }

  @Test("a file with carriage returns keeps them")
  func carriageReturns() throws {
    let shown = display([2, 2], [1, 2, 3, 40])
    let unix = try lesson(expecting: "tensor([[1., 2.],\n        [3., 4.]])").files[0].render()
    let text = unix.replacing("\n", with: "\r\n")
    let before = try LessonParser.parse(files: [(path: "lesson.md", text: text)], name: "lesson")
    let edits = try #require(try accept(shown, for: before.onlyExpectation)).edits
    let file = String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
    #expect(file.contains("40.]])\r\n```"))
    let after = try LessonParser.parse(files: [(path: "lesson.md", text: file)], name: "lesson")
    #expect(check(shown, against: try after.onlyExpectation).outcome == .passed)
  }

  @Test("a question mark is filled in")
  func questionMark() throws {
    let shown = display([2, 2], [1, 2, 3, 4])
    #expect(try accepted("?", shown) == shown.text)
    #expect(try accepted("?", display("a b")) == "a b")
    #expect(try accepted("?", display(4)) == "4.0")
  }

  @Test("what agrees, and what varies, is left alone")
  func nothingToDo() throws {
    #expect(try accept(display(2.5), for: expectation("2.5")) == nil)
    #expect(try accept(display(2.5), for: expectation("7", kind: .varies)) == nil)
  }

  @Test("NaN, infinities and hopeless texts are refused")
  func refusals() throws {
    func reason(
      _ display: Display, _ body: String, _ kind: LessonDocument.Expectation.Kind = .values
    )
      throws -> AcceptRefusal.Reason?
    {
      do {
        _ = try accept(display, for: expectation(body, kind: kind))
        return nil
      } catch let refusal as AcceptRefusal { return refusal.reason }
    }
    #expect(try reason(display([2], [1, .nan]), "[1, 2]") == .notFinite)
    #expect(try reason(display(.infinity), "1") == .notFinite)
    #expect(try reason(display("b c"), "a ...") == .wildcards)
    #expect(try reason(display(" "), "a") == .nothingToCheck)
    #expect(try reason(display("```"), "a") == .fence)
    #expect(try reason(display("b"), "a", .trap) == .message)
  }

  @Test("the report has place, old and new values, and the largest deviation")
  func report() throws {
    let acceptance = try accept(display([3], [1, 5, 9]), for: expectation("[1, 2, 3]"))
    #expect(
      acceptance?.report == [
        "lesson.md:12: 2 of 3 numbers rewritten, largest deviation 6",
        "  2 → 5", "  3 → 9",
      ])
  }

  @Test("after accepting, the check passes", arguments: 0..<50)
  func passesAfterwards(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let scale: Float = [1, 1000, 1e5].randomElement(using: &generator) ?? 1
    func values() -> [Float] {
      (0..<6).map { _ in Float.random(in: -scale...scale, using: &generator) }
    }
    let body = display([2, 3], values()).text
    let shown = display([2, 3], values())
    #expect(try check(shown, against: expectation(body)).outcome == .failed)
    let newBody = try accepted(body, shown)
    #expect(newBody == shown.text || newBody.count > shown.text.count)
  }

  @Test(
    "a value in prose keeps its dress",
    arguments: [
      ("12,433,648", 12_443_648, "12,443,648"), ("9.60", 9.6776, "9.68"),
      ("97.0 %", 0.98123, "98.1 %"), ("120.5 M", 12_443_648, "12.4 M"), ("8.00×", 9.6776, "9.68×"),
      ("460", 12_443_648, "12,443,648"), ("4600", 12_443, "12443"), ("−3", -4, "−4"),
      ("−3", 4, "4"),
      ("1e-10", 2.6, "3e0"), ("nine", 9.5, "9.5"), ("12 433 648", 12_443_648, "12 443 648"),
    ])
  func prose(shown: String, stated: Double, expected: String) throws {
    let value = proseValue(shown)
    let acceptance = try accept(value, from: statements(.number(stated)))
    #expect(
      acceptance?.edits == [AcceptedEdit(bytes: value.shownRange.bytes, text: expected)])
  }

  @Test("a value in prose is refused where none is stated or it is NaN")
  func proseRefusals() {
    #expect(throws: AcceptRefusal(file: "lesson.md", line: 7, reason: .notFinite)) {
      try accept(proseValue("1"), from: statements(.number(.nan)))
    }
    #expect(throws: AcceptRefusal(file: "lesson.md", line: 7, reason: .notStated("reduction"))) {
      try accept(proseValue("1"), from: [:])
    }
  }
}
