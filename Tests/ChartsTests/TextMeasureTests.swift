import Testing

@testable import Charts

@Suite("Texts that are too long")
struct TextMeasureTests {
  // At size 10 each character is 6 points wide.
  let style = TextStyle(size: 10)
  let measure = TextMeasure.byCount

  @Test(
    "end with an ellipsis",
    arguments: [("short", 30.0, "short"), ("a long text", 36, "a lon…"), ("a long", 18, "a…")])
  func shortened(text: String, width: Double, expected: String) {
    #expect(measure.shortened(text, to: width, style: style) == expected)
  }

  @Test("are broken between words")
  func wrapped() {
    let text = "one two three four five"
    #expect(measure.wrapped(text, to: 60, style: style) == ["one two", "three four", "five"])
    #expect(
      measure.wrapped(text, to: 60, style: style, atMost: 2) == ["one two", "three fou…"])
    #expect(measure.wrapped("", to: 60, style: style) == [])
  }
}
