import Charts
import Testing

@Suite("The alternative text")
struct AlternativeTextTests {
  @Test("of two bars names both values and their ratio")
  func bars() {
    #expect(
      SampleCharts.multiplications.alternativeText
        == "Bar chart “Multiplications”: 5×5 directly 120,422,400, through 1×1 12,443,648. "
        + "5×5 directly is highest, 9.68 times through 1×1.")
  }

  @Test("is the author's sentence where there is one")
  func finding() {
    let chart = SampleCharts.multiplications.finding("1×1 first saves nine tenths.")
    #expect(chart.alternativeText == "Bar chart “Multiplications”: 1×1 first saves nine tenths.")
  }
}
