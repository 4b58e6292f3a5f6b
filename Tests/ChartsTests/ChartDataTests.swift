import Charts
import Testing

@Suite("The numbers of a chart")
struct ChartDataTests {
  @Test("of bars stand in one row per category, one column per series")
  func bars() {
    let table = SampleCharts.multiplications.data
    #expect(table.columns.map(\.title) == ["", "multiplications"])
    #expect(table.columns.map(\.isNumeric) == [false, true])
    #expect(table.rows == [["5×5 directly", "120,422,400"], ["through 1×1", "12,443,648"]])
    let stacked = SampleCharts.stacked.data
    #expect(stacked.columns.map(\.title) == ["", "convolutions", "linear"])
    #expect(stacked.rows == [["simple", "5,280", "3,210"], ["exercise", "31,936", "2,586"]])
  }

  @Test("of lines stand in one row per place")
  func lines() {
    let table = SampleCharts.accuracy.data
    #expect(
      table.columns.map(\.title) == [
        "epoch", "test accuracy", "training accuracy", "test accuracy, from", "test accuracy, to",
      ])
    #expect(table.rows[1] == ["2", "98.7 %", "97 %", "97 %", "98 %"])
  }

  @Test("of points have a row each")
  func points() {
    let rows = SampleCharts.scatter.data.rows
    #expect(rows == [["simple", "8,490", "98.5 %"], ["residual", "41,514", "99 %"]])
  }

  @Test("of points of several series name the series, and only points that have names")
  func severalSeries() {
    let table = Chart { for name in ["a", "b"] { Points(name, x: [1], y: [2]) } }.data
    #expect(table.columns.map(\.title) == ["series", "x", "y"])
    #expect(table.rows == [["a", "1", "2"], ["b", "1", "2"]])
  }

  @Test("of images are what was guessed; captions alone are no numbers")
  func images() {
    let captioned = Chart { ImageGrid([ImageGrid.Tile(values: [[1]], "kernel 0")]) }.data
    #expect(captioned.columns.isEmpty && captioned.rows.isEmpty)
  }

  @Test("of a convolution have a row per step")
  func convolution() {
    let rows = SampleCharts.convolution.data.rows
    #expect(rows.count == 9)
    #expect(
      rows[4] == [
        "1, 1", "1, 1", "4·1 + 6·2 + 8·3 + 6·4 + 7·5 + 8·6 + 7·7 + 4·8 + 6·9", "282",
      ])
  }

  @Test("of a chain are the shape ledger")
  func chain() {
    let rows = SampleCharts.chain.data.rows
    #expect(
      rows == [
        ["input", "1×28×28", ""], ["conv 5×5", "10×24×24", "260 parameters"],
        ["flatten", "320", ""],
      ])
  }

  @Test("of a million rows are thinned, and the table says so")
  func thinned() {
    let table = Chart { Line("noise", 0..<1_000_000) }.data
    #expect(table.rows.count == 1_000)
    #expect(table.note == "one of every 1,000 rows, of 1,000,000 in all")
  }

  @Test("have as many texts in each row as there are columns", arguments: SampleCharts.all)
  func rectangular(chart: Chart) {
    let table = chart.data
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }
}
