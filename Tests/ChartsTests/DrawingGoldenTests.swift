import Testing

@testable import Charts

/// Layout as text, with every character 0.6 em wide, so that no font takes part.
@Suite("The display list")
struct DrawingGoldenTests {
  @Test("of two bars on a logarithmic axis")
  func bars() throws {
    try expect(
      SampleCharts.multiplications.size(width: 300, height: 200),
      """
      drawing 300×200 on #ffffff
      text "Multiplications" start 8,22 size 14 bold #1b1f24
      stroke 44.4,133.7 284,133.7 width 1 #e4e7eb
      text "10M" end 36.4,137.7 size 11 #5a626d
      stroke 44.4,83.2 284,83.2 width 1 #e4e7eb
      text "100M" end 36.4,87.2 size 11 #5a626d
      text "5×5 directly" middle 104.3,186 size 11 #5a626d
      text "through 1×1" middle 224.1,186 size 11 #5a626d
      stroke 44.4,169 284,169 width 1 #b4bac3
      text "multiplications" start 8,46 size 11 #5a626d
      rectangle 68.3,79.1 72×89.9 #0072b2
      rectangle 65,62.6 78.6×13 #ffffff
      text "120,422,400" middle 104.3,73.1 size 11 #1b1f24
      rectangle 188.1,128.9 72×40.1 #0072b2
      rectangle 188.1,112.4 72×13 #ffffff
      text "12,443,648" middle 224.1,122.9 size 11 #1b1f24
      """)
  }

  @Test("of a grid with a lit row and a cell struck out")
  func grid() throws {
    let chart = Chart("W") {
      NumberGrid([[1, 2], [3, 4]], "input")
        .lit(rows: 0..<1, columns: 0..<2).struckOut(rows: 1..<2, columns: 1..<2)
    }
    try expect(
      chart,
      """
      drawing 77×123 on #ffffff
      text "W" start 8,22 size 14 bold #1b1f24
      text "input" middle 38.5,46 size 11 #5a626d
      rectangle 8.5,54 60×60 #ffffff
      rectangle 8.5,54 60×30 #ffd58a
      stroke 8.5,54 68.5,54 width 1 #b4bac3
      stroke 8.5,84 68.5,84 width 1 #b4bac3
      stroke 8.5,114 68.5,114 width 1 #b4bac3
      stroke 8.5,54 8.5,114 width 1 #b4bac3
      stroke 38.5,54 38.5,114 width 1 #b4bac3
      stroke 68.5,54 68.5,114 width 1 #b4bac3
      text "1" middle 23.5,73.4 size 12 #1b1f24
      text "2" middle 53.5,73.4 size 12 #1b1f24
      text "3" middle 23.5,103.4 size 12 #1b1f24
      text "4" middle 53.5,103.4 size 12 #5a626d
      stroke 8.5,54 68.5,54 68.5,84 8.5,84 8.5,54 width 2 #b45f00
      stroke 44.5,108 62.5,90 width 1.5 #c03a00
      """)
  }

  @Test("of a line with its best value")
  func line() throws {
    try expect(
      Chart { Line("a", [1, 2, 4]).markingBest(.highest) }.size(width: 200, height: 120),
      """
      drawing 200×120 on #ffffff
      stroke 24.6,89 184,89 width 1 #e4e7eb
      text "0" end 16.6,93 size 11 #5a626d
      stroke 24.6,18 184,18 width 1 #e4e7eb
      text "5" end 16.6,22 size 11 #5a626d
      stroke 24.6,89 24.6,93 width 1 #b4bac3
      stroke 104.3,89 104.3,93 width 1 #b4bac3
      stroke 184,89 184,93 width 1 #b4bac3
      text "1" middle 24.6,106 size 11 #5a626d
      text "2" middle 104.3,106 size 11 #5a626d
      text "3" middle 184,106 size 11 #5a626d
      stroke 24.6,89 184,89 width 1 #b4bac3
      stroke 24.6,74.8 104.3,60.6 184,32.2 width 2 #0072b2
      disc 24.6,74.8 radius 4.5 #ffffff
      disc 24.6,74.8 radius 3.5 #0072b2
      disc 104.3,60.6 radius 4.5 #ffffff
      disc 104.3,60.6 radius 3.5 #0072b2
      disc 184,32.2 radius 4.5 #ffffff
      disc 184,32.2 radius 3.5 #0072b2
      disc 184,32.2 radius 7 #0072b2
      disc 184,32.2 radius 5.5 #ffffff
      disc 184,32.2 radius 3.5 #0072b2
      rectangle 139.4,55.7 45.6×13 #ffffff
      text "4 at 3" middle 162.2,66.2 size 11 #1b1f24
      """)
  }

  @Test("of a chain too long for a row has rows of equal length, and a way from one to the next")
  func longChain() throws {
    let stages = (0..<12).map { NetworkChain.Stage("layer \($0)", shape: [8, 8, 8]) }
    let drawing = try Chart { NetworkChain(stages) }.drawing(theme: .light, measure: .byCount)
    let names = drawing.shapes.compactMap { shape -> Double? in
      if case .text(let text) = shape, text.string.hasPrefix("layer") { text.place.y } else { nil }
    }
    #expect(Dictionary(grouping: names) { $0 }.mapValues(\.count).values.sorted() == [6, 6])
    #expect(drawing.width <= Chart.Page.wide.width)
    let turns = drawing.shapes.count { shape in
      if case .stroke(let points, 1.5, _, _) = shape { points.count == 5 } else { false }
    }
    #expect(turns == 1)
  }

  @Test("of a chain of nine stages has one row, closer together")
  func nineStages() throws {
    let sides = [28, 24, 12, 12, 8, 4, 4]
    let stages =
      sides.map { NetworkChain.Stage("layer", shape: [10, $0, $0]) }
      + [NetworkChain.Stage("layer", shape: [320]), NetworkChain.Stage("layer", shape: [10])]
    let drawing = try Chart { NetworkChain(stages) }.drawing(theme: .light, measure: .byCount)
    #expect(drawing.height < 200)
    #expect(drawing.width <= Chart.Page.wide.width)
  }

  @Test("of a block has each layer's box, what follows it, and what follows the sum")
  func block() throws {
    let drawing = try SampleCharts.residual.drawing(theme: .light, measure: .byCount)
    let texts = drawing.shapes.compactMap { shape in
      if case .text(let text) = shape { text.string } else { nil }
    }
    #expect(
      texts == [
        "Residual", "skip connection", "conv 3×3", "+ ReLU", "→ 16", "16", "channels", "16",
        "channels", "then ReLU",
      ])
  }

  @Test("of a bar as high as the axis keeps its label away from the axis' title")
  func highBar() throws {
    let drawing = try Chart { Bar("a", 100) }.yAxis("a title as long as the chart")
      .drawing(theme: .light, measure: .byCount)
    let baselines = drawing.shapes.reduce(into: [String: Double]()) { places, shape in
      if case .text(let text) = shape, text.style == .label { places[text.string] = text.place.y }
    }
    let title = try #require(baselines["a title as long as the chart"])
    // The title's descent, then the cap height of the label, and air between them.
    let label = drawing.shapes.compactMap { shape -> Double? in
      if case .text(let text) = shape, text.string == "100", text.anchor == .middle {
        text.place.y
      } else {
        nil
      }
    }
    let lowest = try #require(label.min())
    #expect(lowest - TextStyle.label.capHeight > title + 3)
  }

  @Test("stays within its page", arguments: SampleCharts.all)
  func withinPage(chart: Chart) throws {
    let drawing = try chart.drawing(theme: .dark, measure: .byCount)
    let page = drawing.bounds.inset(-0.5)
    for case .text(let text) in drawing.shapes {
      let width = TextMeasure.byCount.width(text.string, text.style)
      let start =
        switch text.anchor {
        case .start: text.place.x
        case .middle: text.place.x - width / 2
        case .end: text.place.x - width
        }
      #expect(page.contains(Point(start, text.place.y)), "\(text.string)")
      #expect(page.contains(Point(start + width, text.place.y)), "\(text.string)")
    }
  }

  @Test("is twice as large where twice the size is asked for")
  func scaled() throws {
    let natural = try SampleCharts.window.drawing(theme: .light, measure: .byCount)
    let large = try SampleCharts.window.size(width: natural.width * 2, height: natural.height * 2)
      .drawing(theme: .light, measure: .byCount)
    #expect(large.shapes.count == natural.shapes.count)
    guard case .text(let small) = natural.shapes[0], case .text(let big) = large.shapes[0] else {
      Issue.record("the first shape is no title")
      return
    }
    #expect(big.style.size == small.style.size * 2)
    #expect(big.place == small.place * 2)
  }

  private func expect(
    _ chart: Chart, _ golden: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let drawing = try chart.drawing(theme: .light, measure: .byCount)
    #expect(drawing.description == golden, sourceLocation: sourceLocation)
  }
}
