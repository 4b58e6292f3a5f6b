import Charts
import Testing

@Suite("A PNG image")
struct PNGTests {
  @Test("has the signature and twice the size in points", arguments: SampleCharts.all)
  func signatureAndSize(chart: Chart) throws {
    for theme in Theme.allCases {
      let image = try chart.png(theme: theme)
      #expect(image.bytes.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      #expect(number(image.bytes[16..<20]) == Int((image.widthInPoints * 2).rounded(.up)))
      #expect(number(image.bytes[20..<24]) == Int((image.heightInPoints * 2).rounded(.up)))
    }
  }

  @Test("differs between the themes, and not between two drawings")
  func themes() throws {
    let chart = SampleCharts.multiplications
    #expect(try chart.png(theme: .light) == chart.png(theme: .light))
    #expect(try chart.png(theme: .light) != chart.png(theme: .dark))
  }

  @Test(
    "cannot have a side of zero, of 100,000 points or of no number",
    arguments: [0, 100_000, Double.nan, .infinity, -5])
  func badSizes(side: Double) {
    #expect(throws: ChartError.self) {
      try SampleCharts.multiplications.size(width: side, height: 300).png(theme: .light)
    }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
