import Testing

@testable import Charts

/// Layouts for a phone as text, with every character 0.6 em wide.
@Suite("A page as narrow as a phone")
struct PhonePageTests {
  private static let room = Chart.Page.phone.width

  @Test("has bars in rows where their names would not stand below them")
  func rows() throws {
    let chart = Chart("Gains") {
      Bar("first version", 0.7, series: "learned")
      Bar("first version", 0.6, series: "unknown")
      Bar("with pooling and 32 channels", 0.9, series: "learned")
      Bar("with pooling and 32 channels", 0.8, series: "unknown")
      Bar("third", 1, series: "learned")
      Bar("third", -0.1, series: "unknown")
    }
    .yAxis("accuracy", format: .percent)
    try expect(
      chart,
      """
      drawing 336×231 on #ffffff
      text "Gains" start 8,22 size 14 bold #1b1f24
      rectangle 15,37 12×12 #0072b2
      text "learned" start 40,47 size 11 #1b1f24
      rectangle 111.2,37 12×12 #d55e00
      text "unknown" start 136.2,47 size 11 #1b1f24
      text "accuracy" start 8,70 size 11 #5a626d
      stroke 186.7,82 186.7,202 width 1 #e4e7eb
      text "0 %" middle 186.7,217 size 11 #5a626d
      stroke 238.3,82 238.3,202 width 1 #e4e7eb
      text "50 %" middle 238.3,217 size 11 #5a626d
      stroke 290,82 290,202 width 1 #e4e7eb
      text "100 %" middle 290,217 size 11 #5a626d
      stroke 186.7,82 186.7,202 width 1 #b4bac3
      text "first version" end 114,106 size 11 #1b1f24
      rectangle 186.7,87 72.3×14 #0072b2
      rectangle 263,87.5 28.4×13 #ffffff
      text "70 %" start 264,98 size 11 #1b1f24
      rectangle 186.7,103 62×14 #d55e00
      rectangle 252.7,103.5 28.4×13 #ffffff
      text "60 %" start 253.7,114 size 11 #1b1f24
      text "with pooling and" end 114,138.5 size 11 #1b1f24
      text "32 channels" end 114,153.5 size 11 #1b1f24
      rectangle 186.7,127 93×14 #0072b2
      rectangle 283.7,127.5 28.4×13 #ffffff
      text "90 %" start 284.7,138 size 11 #1b1f24
      rectangle 186.7,143 82.6×14 #d55e00
      rectangle 273.3,143.5 28.4×13 #ffffff
      text "80 %" start 274.3,154 size 11 #1b1f24
      text "third" end 114,186 size 11 #1b1f24
      rectangle 186.7,167 103.3×14 #0072b2
      rectangle 294,167.5 35×13 #ffffff
      text "100 %" start 295,178 size 11 #1b1f24
      rectangle 176.4,183 10.3×14 #d55e00
      rectangle 137.4,183.5 35×13 #ffffff
      text "−10 %" start 138.4,194 size 11 #1b1f24
      """)
  }

  @Test("has a block's branches side by side, flowing down")
  func block() throws {
    try expect(
      SampleCharts.residual,
      """
      drawing 276×253 on #ffffff
      text "Residual" start 8,22 size 14 bold #1b1f24
      polygon 123,57 … 50 points … 153,57 #0072b273
      rectangle 58,101 30×53 #0072b273
      polygon 58,154 … 50 points … 88,154 #0072b273
      rectangle 36,109.5 74×36 #ffffff
      text "skip" middle 73,123.5 size 11 #5a626d
      text "connection" middle 73,139.5 size 11 #5a626d
      polygon 123,57 … 50 points … 153,57 #d55e0073
      polygon 188,154 … 50 points … 218,154 #d55e0073
      rectangle 142,101 122×53 #f4f5f7
      stroke 142.8,101.8 263.2,101.8 263.2,153.2 142.8,153.2 142.8,101.8 width 1.5 #d55e00
      text "conv 3×3" middle 203,116.5 size 11 #1b1f24
      text "+ ReLU" middle 203,131.5 size 11 #1b1f24
      text "→ 16" middle 203,146.5 size 11 #5a626d
      rectangle 121,53 34×4 #5a626d
      text "16" start 103.8,47.4 size 12 bold #1b1f24
      text " channels" start 118.2,47.4 size 10 #5a626d
      disc 138,198 radius 12 #5a626d
      disc 138,198 radius 10.5 #ffffff
      stroke 133,198 143,198 width 2 #1b1f24
      stroke 138,193 138,203 width 2 #1b1f24
      text "16" start 103.8,224.4 size 12 bold #1b1f24
      text " channels" start 118.2,224.4 size 10 #5a626d
      text "then ReLU" middle 138,239 size 11 #1b1f24
      """)
  }

  @Test("holds every kind of chart, all texts within it", arguments: SampleCharts.all)
  func withinPage(chart: Chart) throws {
    let drawing = try drawing(chart)
    #expect(drawing.width <= Self.room)
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
      #expect(text.style.size >= 7.5, "\(text.string)")
    }
  }

  @Test("lets a row of panels begin with a sign")
  func signs() throws {
    let square = [[Int]](repeating: [1, 2, 3, 4, 5, 6, 7, 8], count: 8)
    let chart = Chart {
      NumberGrid(square, "before")
      "→"
      NumberGrid(square, "after")
    }
    let places = try places(in: chart)
    let (before, sign, after) = (places["before"], places["→"], places["after"])
    let (first, arrow, second) = (try #require(before), try #require(sign), try #require(after))
    #expect(arrow.y > first.y + 8 * 30)
    #expect(arrow.x < second.x)
    #expect(arrow.y > second.y)
  }

  @Test("numbers the classes of a confusion matrix whose names are wider than a column")
  func longClasses() throws {
    let counts = (0..<10).map { row in (0..<10).map { $0 == row ? 90 : 1 } }
    let classes = ["airplane", "automobile"] + (2..<10).map { "class \($0)" }
    let places = try places(in: Chart { ConfusionMatrix(counts, classes: classes) })
    #expect(places["0 airplane"] != nil)
    #expect(places["1 automobile"] != nil)
    #expect(try #require(places["1"]).y < #require(places["0 airplane"]).y)
    let few = try self.places(
      in: Chart { ConfusionMatrix([[1, 0], [0, 1]], classes: ["cat", "dog"]) })
    #expect(few["0 cat"] == nil)
  }

  @Test(
    "has as many images abreast as can be made out, in rows that end together",
    arguments: [
      (10, 20, nil, 5), (8, 16, nil, 4), (5, 5, 110, 3), (4, 4, 160, 2), (4, 4, 40, 4),
    ] as [(Int, Int, Double?, Int)])
  func images(wished: Int, count: Int, side: Double?, columns: Int) throws {
    let bitmap = Bitmap(gray: [[0, 1], [1, 0]])
    let tiles = (0..<count).map { ImageGrid.Tile(bitmap, "\($0)") }
    let drawing = try drawing(Chart { ImageGrid(tiles, columns: wished, tileSize: side) })
    let tops = drawing.shapes.compactMap { shape in
      if case .image(_, let box) = shape { box.y } else { nil }
    }
    #expect(tops.count { $0 == tops[0] } == columns)
  }

  @Test("breaks texts into lines where a wide page would cut them")
  func texts() throws {
    let words = "a long name of an axis that no phone has in one line"
    let chart = Chart("A title of so many words that it takes more than a line or two of them") {
      Line("loss", [2, .nan, 1])
    }
    .xAxis(words).yAxis(words)
    let texts = try drawing(chart).shapes.compactMap { shape in
      if case .text(let text) = shape { text.string } else { nil }
    }
    #expect(!texts.contains { $0.hasSuffix("…") })
  }

  @Test("overrules a size that is wider, keeping its proportions, and no other")
  func sizes() throws {
    let chart = Chart { Line("loss", [3, 2, 1]) }
    let (flat, usual) = (chart.size(width: 800, height: 250), chart.size(width: 800, height: 400))
    #expect(try drawing(flat).width == Self.room)
    #expect(try drawing(flat).height < drawing(usual).height)
    #expect(try drawing(usual).height == drawing(chart).height)
    let small = chart.size(width: 300, height: 200)
    #expect(try drawing(small) == small.drawing(theme: .light, measure: .byCount))
    let large = SampleCharts.heatMap.size(width: 700, height: 500)
    #expect(try drawing(large) == drawing(SampleCharts.heatMap))
  }

  private func drawing(_ chart: Chart) throws -> Drawing {
    try chart.drawing(theme: .light, measure: .byCount, page: .phone)
  }

  /// Where each text stands, the first of equals.
  private func places(in chart: Chart) throws -> [String: Point] {
    var places: [String: Point] = [:]
    for case .text(let text) in try drawing(chart).shapes where places[text.string] == nil {
      places[text.string] = text.place
    }
    return places
  }

  private func expect(
    _ chart: Chart, _ golden: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try drawing(chart).description == golden, sourceLocation: sourceLocation)
  }
}
