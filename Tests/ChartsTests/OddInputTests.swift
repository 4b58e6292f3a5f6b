import Foundation
import Testing

@testable import Charts

/// What cells may hand over by mistake or by accident: each has a sensible picture or a clear
/// error.
@Suite("Odd input")
struct OddInputTests {
  static let noValues = "no values"

  @Test(
    "without values says so in the picture and in words",
    arguments: [
      Chart {}, Chart { Line("none", [Double]()) },
      Chart { Line("nothing but gaps", [Double.nan, .infinity]) },
      Chart { HeatMap([[Double]]()) },
    ])
  func empty(chart: Chart) throws {
    #expect(try texts(of: chart).contains(Self.noValues))
    #expect(
      chart.alternativeText.contains("no values") || chart.alternativeText.contains("without"))
    #expect(try !chart.png(theme: .dark).bytes.isEmpty)
  }

  @Test(
    "without parts still makes a picture",
    arguments: [
      Chart { NumberGrid([[Double]]()) }, Chart { ImageGrid([Bitmap]()) },
      Chart { Picture(Bitmap(gray: [[Double]]())) }, Chart { NetworkChain([]) },
      Chart { ConfusionMatrix([]) }, Chart { Steps([]) },
    ])
  func withoutParts(chart: Chart) throws {
    #expect(try !chart.png(theme: .dark).bytes.isEmpty)
  }

  @Test("of one point puts it in the middle of its axis")
  func onePoint() throws {
    let drawing = try Chart { Line("one", [5]) }.drawing(theme: .light, measure: .byCount)
    let discs = drawing.shapes.compactMap { shape -> Point? in
      if case .disc(let center, _, _) = shape { center } else { nil }
    }
    let disc = try #require(discs.last)
    #expect(disc.x > drawing.width * 0.4 && disc.x < drawing.width * 0.6)
    #expect(disc.y > drawing.height * 0.3 && disc.y < drawing.height * 0.7)
  }

  @Test("of equal values is a level line within the plot", arguments: [5.0, 0, -1e30, 1e-30])
  func equal(value: Double) throws {
    let drawing = try Chart { Line("equal", [value, value, value]) }
      .drawing(theme: .light, measure: .byCount)
    let line = drawing.shapes.compactMap { shape -> [Point]? in
      if case .stroke(let points, 2, _, _) = shape { points } else { nil }
    }.joined()
    #expect(line.count == 3)
    #expect(Set(line.map(\.y)).count == 1)
    #expect(line.allSatisfy { drawing.bounds.inset(10).contains($0) })
  }

  @Test("of NaN and infinities leaves them out and says so")
  func notFinite() throws {
    let chart = Chart { Line("loss", [1, .nan, 2, .infinity, 3]) }
    #expect(try texts(of: chart).contains("2 values are not finite numbers and left out"))
    #expect(chart.alternativeText.hasSuffix("2 values are not finite numbers and left out."))
    #expect(try texts(of: Chart { HeatMap([[1, .nan]]) }).contains("gray: 1 not finite"))
    #expect(try texts(of: Chart { NumberGrid([[Double.nan, -.infinity]]) }).contains("−∞"))
  }

  @Test("from 1e-30 to 1e30 has readable ticks on both kinds of axis")
  func wide() throws {
    let chart = Chart { Line("wide", [1e-30, 1, 1e30]) }
    let powers = try texts(of: chart.yAxis(scale: .log)).filter {
      $0.hasPrefix("10") && $0.count > 2
    }
    #expect(powers.count >= 3, "\(powers)")
    #expect(try texts(of: chart).contains("10³⁰"))
    let huge = Chart { Line("huge", [-1e308, 1e308]) }
    #expect(try !huge.png(theme: .light).bytes.isEmpty)
    let outside = Chart { Line("outside", [1e300, -1e300, 3]) }.yAxis(range: 0...1)
    #expect(try !outside.png(theme: .light).bytes.isEmpty)
  }

  @Test("of 0 on a logarithmic axis is left out, and its bar keeps its label")
  func zero() throws {
    let chart = Chart { Bar("zero", 0) }.yAxis(scale: .log)
    #expect(try texts(of: chart).contains("0"))
    #expect(chart.alternativeText.contains("not positive and left out"))
  }

  @Test("of a million points is thinned to a light picture", arguments: [0, 1, 2])
  func million(kind: Int) throws {
    let values = (0..<1_000_000).map { Double(($0 &* 7_919) % 1_000) }
    let chart =
      switch kind {
      case 0: Chart { Line("noise", values) }
      case 1: Chart { Points("noise", x: values.indices, y: values) }
      default: Chart { Band("noise", from: values, to: values.map { $0 + 1 }) }
      }
    let drawing = try chart.drawing(theme: .light, measure: .byCount)
    let points = drawing.shapes.reduce(0) { count, shape in
      switch shape {
      case .stroke(let points, _, _, _), .polygon(let points, _): count + points.count
      default: count + 1
      }
    }
    #expect(points < 500_000)
    #expect(chart.data.rows.count == ChartTable.mostRows)
  }

  static let longLabel = String(repeating: "label ", count: 34)
  static let withLongLabels: [Chart] = [
    Chart(longLabel) { Bar(longLabel, 1, series: longLabel) },
    Chart { Line(longLabel, [1, 2]).markingBest(.highest) }.xAxis(longLabel).yAxis(longLabel),
    Chart { Points("p", x: [1, 2], y: [1, 2], labels: [longLabel, longLabel]) },
    Chart {
      Line("l", [1, 2])
      Rule(longLabel, y: 1.5)
    },
    Chart { NumberGrid([[1]], longLabel) }, Chart { HeatMap([[1]], longLabel) },
    Chart { ImageGrid([.init(SampleCharts.bitmap, longLabel)]) },
    Chart {
      Picture(SampleCharts.bitmap, longLabel).framing(rows: 0..<1, columns: 0..<1, longLabel)
    },
    Chart { ConfusionMatrix([[1, 0], [0, 1]], classes: [longLabel, "b"]) },
    Chart { NetworkChain([.init(longLabel, shape: [1, 2, 3], detail: longLabel)]) },
    Chart {
      NetworkBlock(
        input: 1, merge: .concatenate,
        branches: [.init([.init(longLabel, channels: 2, detail: longLabel)])])
    },
  ]

  @Test("with labels of 200 characters keeps them on the page", arguments: withLongLabels)
  func longLabels(chart: Chart) throws {
    #expect(Self.longLabel.count > 200)
    let drawing = try chart.drawing(theme: .light, measure: .byCount)
    #expect(drawing.width <= Chart.Page.wide.width)
    for case .text(let text) in drawing.shapes {
      let width = TextMeasure.byCount.width(text.string, text.style)
      let start =
        text.place.x - (text.anchor == .start ? 0 : text.anchor == .middle ? width / 2 : width)
      #expect(start >= 0 && start + width <= drawing.width + 0.5, "\(text.string)")
    }
  }

  @Test("in a script that the font lacks has boxes and keeps its words")
  func otherScripts() throws {
    let chart = Chart("日本語の題名") { Bar("漢字 🙂", 1) }
    #expect(try !chart.png(theme: .light).bytes.isEmpty)
    #expect(chart.alternativeText.contains("日本語の題名"))
    #expect(chart.data.rows == [["漢字 🙂", "1"]])
  }

  @Test(
    "of sizes that are no page is an error with the sizes that are",
    arguments: [(0.0, 200.0), (300, 0), (100_000, 200), (300, 100_000), (.nan, 200), (-1, 5)])
  func sizes(width: Double, height: Double) throws {
    for chart in [SampleCharts.accuracy, SampleCharts.window, SampleCharts.inception] {
      let error = #expect(throws: ChartError.self) {
        try chart.size(width: width, height: height).png(theme: .light)
      }
      #expect(error?.description.contains("between 1 and 4000 points") == true)
    }
  }

  @Test("of tiny sizes still makes a picture", arguments: [(1.0, 1.0), (9, 3), (30, 400)])
  func tiny(width: Double, height: Double) throws {
    for chart in SampleCharts.all {
      #expect(try !chart.size(width: width, height: height).png(theme: .light).bytes.isEmpty)
    }
  }

  @Test("of matrices too large for numbers says what to draw instead")
  func largeMatrix() {
    let values = [[Int]](repeating: [Int](repeating: 1, count: 29), count: 29)
    let error = #expect(throws: ChartError.self) {
      try Chart { NumberGrid(values) }.png(theme: .light)
    }
    #expect(
      error?.description
        == "A number grid of 29×29 cells cannot be read: show at most 28×28, or draw a HeatMap.")
  }

  @Test("of a heat map with a million cells is averaged and says so")
  func largeHeatMap() throws {
    let row = (0..<1_000).map(Double.init)
    let chart = Chart { HeatMap([[Double]](repeating: row, count: 1_000)) }
    #expect(try texts(of: chart).contains("averaged over 3×3 cells"))
  }

  @Test("that libgd refuses is an error, never a missing picture")
  func refused() throws {
    let texts = TextRenderer(fonts: try FontSet.installed.get())
    // The product of the sides overflows libgd's own limit.
    let error = #expect(throws: ChartError.self) {
      try Canvas(width: 1e6, height: 1e6, background: Color(0xffffff), texts: texts)
    }
    #expect(
      error == .drawingFailed(operation: "create an image of 2000000×2000000 pixels"))
  }

  private func texts(of chart: Chart) throws -> [String] {
    try chart.drawing(theme: .light, measure: .byCount).shapes.compactMap { shape in
      if case .text(let text) = shape { text.string } else { nil }
    }
  }
}
