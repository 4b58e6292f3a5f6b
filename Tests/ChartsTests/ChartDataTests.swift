import Charts
import Testing

@Suite("The numbers of a chart")
struct ChartDataTests {
  @Test("of bars stand in one row per category")
  func bars() {
    let table = SampleCharts.multiplications.data
    #expect(table.columns.map(\.title) == ["", "multiplications"])
    #expect(table.columns.map(\.isNumeric) == [false, true])
    #expect(table.rows == [["5×5 directly", "120,422,400"], ["through 1×1", "12,443,648"]])
  }
}
