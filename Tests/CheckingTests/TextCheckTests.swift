import LessonDocument
import LessonEvents
import Testing

@testable import Checking

@Suite("Printed text against expected text")
struct TextCheckTests {
  @Test(
    "white space folds, numbers have tolerance, and ... stands for anything",
    arguments: [
      ("hello world", "hello   world\n", true),
      ("hello world", "hello, world", false),
      ("hello", "hello world", false),
      ("hello world", "hello", false),
      ("accuracy 0.97", "accuracy 0.9733", true),
      ("accuracy 0.97", "accuracy 0.9767", false),
      ("accuracy 0.97", "accuracy nan", false),
      ("epoch 1 ... epoch 3 ...", "epoch 1 loss 2.3\nepoch 2\nepoch 3 loss 0.4", true),
      ("epoch 1 ... epoch 4 ...", "epoch 1 loss 2.3\nepoch 2\nepoch 3 loss 0.4", false),
      ("...done", "a b c done", true),
      ("...done", "a b c done.", false),
      ("... 5", "15", false),
      ("... 5", "a -5", false),
      ("... 5", "a 5.00001", true),
      ("28-24-12", "28-24-12", true),
      ("28-24-12", "28-24-13", false),
      ("conv2d -> [1, 10]", "conv2d -> [1, 10]", true),
      ("it is 12. Then", "it is 12. Then", true),
      ("12,443,648 in all", "12,443,648 in all", true),
      ("12,443,648 in all", "12,433,648 in all", false),
      ("12,443,648 in all", "12,443,649 in all", false),
      ("1e-10", "1e-10", true),
      ("1e-10", "1e-11", false),
      ("98×98", "98×98", true),
      ("98×98", "98×99", false),
      ("[ 1, 2]", "[1, 2]", true),
      ("größer als 3", "größer als 3", true),
    ])
  func text(expected: String, shown: String, passes: Bool) throws {
    let wanted = try expectation(expected)
    #expect((check(display(shown), against: wanted).outcome == .passed) == passes)
  }

  @Test("a failure points at the place in the text")
  func place() throws {
    let verdict = try check(
      display("layer one\nloss  0.25, accuracy 0.91\nend"),
      against: expectation("layer one\nloss 0.25, accuracy 0.97\nend"))
    #expect(verdict.summary == "the text is not the expected one")
    #expect(
      verdict.details == [
        "got line 2: loss  0.25, accuracy 0.91",
        "                                 ^ 0.97 expected here (line 14), tolerance 0.005",
      ])
  }

  @Test("missing and surplus text is named")
  func ends() throws {
    let short = try check(display("one"), against: expectation("one two"))
    #expect(short.details.last?.hasSuffix("^ “one two” expected here") == true)
    let long = try check(display("one two"), against: expectation("one"))
    #expect(long.details == ["got line 1: one two", "                ^ the end expected here"])
  }

  @Test("hostile patterns end soon")
  func hostile() throws {
    let pattern = String(repeating: "a ... ", count: 200) + "b"
    let text = String(repeating: "a ", count: 5_000)
    #expect(try check(display(text), against: expectation(pattern)).outcome == .failed)
    let numbers = String(repeating: "...1.5 ", count: 200) + "2.5"
    #expect(
      try check(display(String(repeating: "1.5 ", count: 5_000)), against: expectation(numbers))
        .outcome == .failed)
  }

  @Test("a printed array passes for brackets of numbers")
  func printedArray() throws {
    #expect(try check(display("[1.0, 2.5]"), against: expectation("[1, 2.5]")).outcome == .passed)
    #expect(try check(display("[1.0, 2.5]"), against: expectation("[1, 3.5]")).outcome == .failed)
  }

  @Test("tables and charts are compared by their text")
  func tablesAndCharts() throws {
    let table = Display(
      text: "layer | parameters\nconv1 |        260",
      content: .table(TableValue(columns: [], rows: [])))
    let wanted = try expectation("layer | parameters\nconv1 | 260")
    #expect(check(table, against: wanted).outcome == .passed)
    let chart = Display(text: "bars 120,422,400 and 12,443,648", content: .chart(json: "{}"))
    #expect(try check(chart, against: expectation("bars ... 12,443,648")).outcome == .passed)
    #expect(try check(chart, against: expectation("bars ... 12,433,648")).outcome == .failed)
  }

  @Test("a tensor against a text is compared by its printed form")
  func tensorAgainstText() throws {
    let shown = display([2], [1, 2])
    #expect(try check(shown, against: expectation("it is tensor([1., 2.])")).outcome == .failed)
    let wanted = try expectation("...([1., 2.])")
    #expect(check(shown, against: wanted).outcome == .passed)
  }

  @Test(
    "numbers are compared by value",
    arguments: [
      ("12443648", 12_443_648, true), ("12,443,648", 12_443_648, true),
      ("12,433,648", 12_443_648, false), ("9.68", 9.6776, true), ("9.68", 9.6, false),
      ("tensor(2.5)", 2.5, true), ("12443649", 12_443_648, false), ("3", 2.9999999999999996, true),
      ("3", 3.01, false), ("1.2444e7", 12_443_648, true),
    ])
  func number(expected: String, value: Double, passes: Bool) throws {
    #expect(
      try (check(display(value), against: expectation(expected)).outcome == .passed) == passes)
  }

  @Test("a number that differs says by how much")
  func numberReport() throws {
    let verdict = try check(display(9.6), against: expectation("9.68"))
    #expect(verdict.summary == "expected 9.68, got 9.6")
    #expect(verdict.details == ["off by 0.08, tolerance 0.005"])
  }

  @Test("a tensor with one element passes for a bare number")
  func scalar() throws {
    #expect(try check(display([], [2.5]), against: expectation("2.5")).outcome == .passed)
    #expect(try check(display([1], [2.5]), against: expectation("2.4")).outcome == .failed)
  }
}
