import Testing

@testable import LessonDocument

@Suite("Numbers in expectations")
struct NumberReaderTests {
  private func read(
    _ text: String, trailingPoint: Bool = true, thousands: Bool = false
  ) -> ExpectedNumber? {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    var cursor = ByteCursor(0..<text.utf8.count, of: source)
    return NumberReader.read(
      at: &cursor, takesTrailingPoint: trailingPoint, takesThousands: thousands)
  }

  @Test(
    "the value, and half a unit of the last decimal",
    arguments: [
      ("0.3333", 0.3333, 0.00005), ("-1.5000", -1.5, 0.00005), ("12", 12, 0), ("12.", 12, 0),
      ("1.0000e-05", 0.00001, 5e-10), ("1.5e3", 1500, 50), ("1e-05", 0.00001, 0), (".5", 0.5, 0.05),
      ("-.25", -0.25, 0.005), ("-0.", 0, 0), ("007", 7, 0), ("2.0E+2", 200, 5),
    ])
  func values(_ text: String, _ value: Double, _ halfUnit: Double) throws {
    let number = try #require(read(text))
    #expect(number.value == value)
    #expect(number.halfUnit == halfUnit)
    #expect(number.text == text)
    #expect(number.bytes == 0..<text.utf8.count)
  }

  @Test("what is no number is not read", arguments: ["", "-", ".", "...", "e5", "-e", "a", "+"])
  func noNumber(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    "what stands behind a number is left",
    arguments: [
      ("1,2", "1"), ("12e", "12"), ("1.5.2", "1.5"), ("3...", "3"), ("4e+", "4"), ("5]", "5"),
      ("1e9999", "1"),
    ])
  func rest(_ text: String, _ expected: String) {
    #expect(read(text)?.text == expected)
  }

  @Test("without a trailing point a sentence may end behind a number")
  func sentence() {
    #expect(read("12.", trailingPoint: false)?.text == "12")
    #expect(read("12.5", trailingPoint: false)?.text == "12.5")
  }

  @Test(
    "groups of three digits are one number",
    arguments: [
      ("120,422,400", 120_422_400), ("1,234.5", 1234.5), ("1,234, and", 1234), ("1,23", 1),
      ("1,234,5", 1), ("1234,567", 1234), ("12, 13", 12),
    ])
  func thousands(_ text: String, _ value: Double) {
    #expect(read(text, thousands: true)?.value == value)
  }
}
