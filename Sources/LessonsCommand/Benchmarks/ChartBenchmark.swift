import Charts
import Datasets
import Foundation
import LessonKit

/// A chart of the course with the time in which it shall be drawn.
struct ChartBenchmark {
  var name: String
  var chart: Chart
  /// Milliseconds in which one picture shall be drawn and encoded.
  var target: Int
  /// Whether the time is that of the animation, not of the still picture.
  var isAnimation = false

  struct Result {
    /// Milliseconds: the median of several pictures after one that warms up.
    var milliseconds: Double
    /// The size of the file.
    var bytes: Int
  }

  /// Draws the chart several times in one theme, at double resolution.
  func measure(_ theme: Theme) throws -> Result {
    var bytes = try draw(theme)
    var times: [Double] = []
    for _ in 0..<9 {
      let start = ContinuousClock.now
      bytes = try draw(theme)
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    return Result(milliseconds: times.sorted()[times.count / 2], bytes: bytes)
  }

  private func draw(_ theme: Theme) throws -> Int {
    if isAnimation { return try chart.gif(theme: theme)?.bytes.count ?? 0 }
    return try chart.png(theme: theme).bytes.count
  }
}

extension ChartBenchmark {
  /// What pages show most, and what takes longest to draw.
  static var all: [ChartBenchmark] {
    [
      ChartBenchmark(name: "line chart", chart: lines, target: 30),
      ChartBenchmark(name: "line, 1,000,000 values", chart: longLine, target: 1_000),
      ChartBenchmark(name: "bar chart", chart: bars, target: 30),
      ChartBenchmark(name: "number grids", chart: grids, target: 30),
      ChartBenchmark(name: "10×10 images", chart: images, target: 40),
      ChartBenchmark(name: "convolution, strip", chart: convolution, target: 40),
      ChartBenchmark(
        name: "convolution, 9-step GIF", chart: convolution, target: 150, isAnimation: true),
    ]
  }

  /// Values that look like those of a training, the same in every run.
  private static func curve(_ count: Int, wobble: Int) -> [Double] {
    (0..<count).map { step in
      let noise = Double((step &* 7_919 &+ wobble &* 104_729) % 1_000) / 1_000
      return 2 * exp(-Double(step) / Double(count) * 4) + 0.1 * noise + 0.02
    }
  }

  private static var lines: Chart {
    Chart("Loss of three networks") {
      Band("simple CNN", from: curve(40, wobble: 1), to: curve(40, wobble: 1).map { $0 + 0.15 })
      for (index, name) in ["simple CNN", "Inception", "residual"].enumerated() {
        Line(name, curve(40, wobble: index)).markingBest(.lowest)
      }
    }
    .xAxis("epoch").yAxis("loss", scale: .log)
  }

  private static var longLine: Chart {
    Chart("A loss per batch") { Line("loss", curve(1_000_000, wobble: 1)) }
  }

  private static var bars: Chart {
    Chart("Two networks") {
      for (index, name) in ["parameters", "multiplications"].enumerated() {
        Bar(name, 8_490 * (1 + index * 55), series: "simple CNN")
        Bar(name, 575_050, series: "fully connected")
      }
    }
    .yAxis("count", scale: .log)
  }

  private static let input = [
    [3, 4, 6, 5, 7], [2, 4, 6, 8, 2], [1, 6, 7, 8, 4], [9, 7, 4, 6, 2], [3, 7, 5, 4, 1],
  ]
  private static let kernel = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  private static let output = [[211, 295, 262], [259, 282, 214], [251, 253, 169]]

  private static var grids: Chart {
    Chart("The first window") {
      NumberGrid(input, "input").lit(rows: 0..<3, columns: 0..<3)
      "∗"
      NumberGrid(kernel, "kernel")
      "="
      NumberGrid(output, "output").result(rows: 0..<1, columns: 0..<1)
    }
  }

  private static var convolution: Chart {
    Chart("Nine windows, nine sums") {
      ConvolutionSteps(input: input, kernel: kernel, output: output, view: .animation)
    }
  }

  private static var images: Chart {
    let digits = BuiltInDigits.load(split: .test, count: 100)
    let tiles = (0..<digits.count).map { index in
      ImageGrid.Tile(Bitmap(digits.image(at: index)), "\(digits.label(at: index))")
    }
    return Chart("A hundred digits") { ImageGrid(tiles, columns: 10) }
  }
}
