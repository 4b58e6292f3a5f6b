import Testing

@testable import Charts

@Suite("The labels of bars")
struct BarLabelTests {
  @Test(
    "write all values alike, as exactly as the largest deserves",
    arguments: [
      ([0.916, 0.73, 0.724], NumberFormat.percent, ["91.6 %", "73.0 %", "72.4 %"]),
      ([0.4, 1, 0.25], .percent, ["40 %", "100 %", "25 %"]),
      ([0.428, 1], .percent, ["42.8 %", "100.0 %"]),
      ([0.9133, 0.000677, 0], .automatic, ["0.913", "0.001", "0.000"]),
      ([7, 0.98, 2], .automatic, ["7.00", "0.98", "2.00"]),
      ([6_019_200, 467_200], .automatic, ["6,019,200", "467,200"]),
      ([1234.5, 0.5], .automatic, ["1,235", "1"]),
      ([0.5, .nan], .percent, ["50 %", "NaN"]),
      ([0, 0], .percent, ["0 %", "0 %"]),
      ([1_234_567.5, 2_000_000, 999_960], .si, ["1.235M", "2M", "1M"]),
      ([1e300, 0.5], .automatic, ["10³⁰⁰", "0.5"]),
    ])
  func alike(values: [Double], format: NumberFormat, expected: [String]) {
    #expect(format.valueTexts(of: values, isEven: true)[0] == expected)
  }

  @Test("on a logarithmic axis have digits of their own")
  func logarithmic() {
    let texts = NumberFormat.automatic.valueTexts(of: [34.82, 0.1743, 1e-9], isEven: false)
    #expect(texts[0] == ["34.82", "0.1743", "10⁻⁹"] && texts[2] == ["35", "0.17", "10⁻⁹"])
  }

  @Test("name every class of ten, in two rows where one is too short")
  func names() throws {
    let classes = [
      "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
    ]
    let chart = Chart("") { for name in classes { Bar(name, 0.1) } }.yAxis("y", format: .percent)
    let text = try chart.drawing(theme: .light, measure: .byCount).description
    for name in classes { #expect(text.contains("text \"\(name)\" middle")) }
    #expect(text.matches(of: /text "10 %" middle/).count == 10)
  }

  @Test("stand at all bars or at none")
  func none() throws {
    #expect(try labels(of: 3) == 3)
    #expect(try labels(of: 60) == 0)
  }

  private func labels(of count: Int) throws -> Int {
    let chart = Chart("") { for index in 1...count { Bar("\(index)", Double(index) + 0.25) } }
    let text = try chart.drawing(theme: .light, measure: .byCount).description
    return text.matches(of: /text "[0-9]+[.][0-9]+" middle/).count
  }
}
