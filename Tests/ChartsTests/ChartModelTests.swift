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

  @Test(
    "does not come from JSON that contradicts itself",
    arguments: [
      "", "{}", "[]", #"{"content":{"nonsense":{}}}"#,
      #"{"content":{"images":{"_0":{"tiles":[{"image":{"bitmap":{"_0":{"width":3,"height":3,"pixels":"AA=="}}}}]}}}}"#,
      #"{"content":{"images":{"_0":{"tiles":[{"image":{"bitmap":{"_0":{"width":9223372036854775807,"height":2,"pixels":""}}}}]}}}}"#,
    ])
  func foreignJSON(json: String) {
    #expect(throws: (any Error).self) { try Chart(json: json) }
  }

  @Test("keeps the pixels of images")
  func bitmaps() throws {
    let gray = Bitmap(gray: [[0, 0.5, 1], [2, -1, .nan]])
    #expect(gray.width == 3 && gray.height == 2)
    #expect(stride(from: 0, to: 18, by: 3).map { gray.pixels[$0] } == [0, 128, 255, 255, 0, 0])
    let color = Bitmap(red: [[1.0, 0]], green: [[0.0, 1]], blue: [[0.0, 0]])
    #expect(color.pixels == [255, 0, 0, 0, 255, 0])
    let chart = Chart {
      Picture(gray)
      Picture(color)
    }
    #expect(try Chart(json: chart.json()) == chart)
  }

  @Test("does not take planes of different sizes for an image, and says which they have")
  func unevenPlanes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Bitmap(red: [[0.0]], green: [[0.0, 1]], blue: [[0.0]])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("must have one size, but have 1×1, 2×1 and 1×1"))
  }

  @Test("takes whole numbers, fractions and pixels as values")
  func plottable() {
    let epoch = 3
    let loss: Float = 0.5
    #expect(Bar("a", epoch) == Bar("a", 3.0))
    #expect(Line("loss", [loss, loss]) == Line("loss", [0.5, 0.5]))
    #expect(NumberGrid([[UInt8(7)]]) == NumberGrid([[7]]))
  }

  @Test("keeps highlights on their cells when padding is added")
  func padding() {
    let grid = NumberGrid([[5]]).lit(rows: 0..<1, columns: 0..<1).padded(by: 1)
    #expect(grid.values == [[0, 0, 0], [0, 5, 0], [0, 0, 0]])
    #expect(grid.highlights[0] == .init(rows: 1..<2, columns: 1..<2, style: .lit))
    let pale = grid.highlights.dropFirst().reduce(0) { $0 + $1.rows.count * $1.columns.count }
    #expect(pale == 8)
  }
}
