import Charts
import Testing

@Suite("The chart model")
struct ChartModelTests {
  @Test("comes back from its JSON as it was", arguments: SampleCharts.all)
  func roundTrip(chart: Chart) throws {
    #expect(try Chart(json: chart.json()) == chart)
  }

  @Test("carries NaN and infinities through JSON")
  func nonFiniteRoundTrip() throws {
    let chart = Chart { Line("loss", [1, Double.nan, .infinity, -.infinity]) }
    let copy = try Chart(json: chart.json())
    guard case .plot(let plot) = copy.content, case .line(let line)? = plot.marks.first else {
      Issue.record("the copy is no plot of one line")
      return
    }
    #expect(line.y[1].isNaN)
    #expect(line.y[2...] == [.infinity, -.infinity])
  }

  @Test("collects marks from loops and conditions")
  func builder() {
    let isShown = false
    let chart = Chart {
      for epoch in 1...3 { Bar("\(epoch)", epoch * epoch) }
      if isShown { Bar("hidden", 0) }
    }
    #expect(
      chart
        == Chart {
          Bar("1", 1)
          Bar("2", 4)
          Bar("3", 9)
        })
  }
}
