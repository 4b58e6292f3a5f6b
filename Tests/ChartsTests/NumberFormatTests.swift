import Testing

@testable import Charts

@Suite("Numbers on a chart")
struct NumberFormatTests {
  @Test(
    "are written as their axis asks",
    arguments: [
      (NumberFormat.plain, 12_443_648.0, 1.0, "12,443,648"), (.plain, -1234.5, 0.5, "−1,234.5"),
      (.si, 12_443_648, 1e5, "12.4M"), (.si, 1500, 500, "1.5k"), (.si, 20, 10, "20"),
      (.percent, 0.986, 0.001, "98.6 %"), (.percent, 1, 0.25, "100 %"),
      (.automatic, 25_000, 25_000, "25,000"), (.automatic, 120e6, 20e6, "120M"),
      (.automatic, 0.25, 0.25, "0.25"), (.automatic, 1e-30, 1e-30, "10⁻³⁰"),
      (.automatic, 3e20, 1e20, "3×10²⁰"), (.automatic, 0, 0.5, "0.0"),
      (.automatic, -0.0, 1, "0"),
    ])
  func ticks(format: NumberFormat, value: Double, step: Double, expected: String) {
    #expect(format.tickText(value, step: step) == expected)
  }

  @Test(
    "keep all digits of a whole value and four of a fraction",
    arguments: [
      (NumberFormat.automatic, 120_422_400.0, "120,422,400"), (.automatic, 9.6777, "9.678"),
      (.automatic, 0.5, "0.5"), (.percent, 0.98765, "98.77 %"), (.si, 8490, "8.49k"),
      (.automatic, .nan, "NaN"), (.automatic, -.infinity, "−∞"),
    ])
  func values(format: NumberFormat, value: Double, expected: String) {
    #expect(format.valueText(value) == expected)
  }

  @Test("share one manner along an axis")
  func alongAnAxis() {
    #expect(NumberFormat.automatic.tickTexts([0, 50_000, 100_000]) == ["0", "50k", "100k"])
    #expect(NumberFormat.automatic.tickTexts([0, 0.5, 1]) == ["0.0", "0.5", "1.0"])
    #expect(
      NumberFormat.automatic.tickTexts([1e-10, 1e-5, 1, 10]) == ["10⁻¹⁰", "10⁻⁵", "1", "10¹"])
    #expect(NumberFormat.automatic.tickTexts([1, 10, 100]) == ["1", "10", "100"])
  }

  @Test("of a matrix all have the decimals that the finest needs")
  func matrices() {
    #expect(Matrix.texts(of: [[1, 2], [3, 4]]) == [["1", "2"], ["3", "4"]])
    #expect(
      Matrix.texts(of: [[3.25, 6.25], [5.75, 100]]) == [["3.25", "6.25"], ["5.75", "100.00"]])
    #expect(Matrix.texts(of: [[1.0 / 3, .nan]]) == [["0.333", "NaN"]])
  }
}
