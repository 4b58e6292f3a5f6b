import Charts
import Foundation

/// What `lessons bench charts` prints: a line for each chart, times and sizes in both themes.
enum ChartBenchmarkReport {
  static func run() throws {
    Terminal.say(row("chart", "light", "dark", "target", "PNG or GIF"))
    for benchmark in ChartBenchmark.all {
      let results = try Theme.allCases.map { try benchmark.measure($0) }
      let times = results.map { String(format: "%.1f ms", $0.milliseconds) }
      let largest = results.map(\.bytes).max() ?? 0
      Terminal.say(
        row(
          benchmark.name, times[0], times[1], "\(benchmark.target) ms",
          String(format: "%.1f kB", Double(largest) / 1_000)))
    }
  }

  private static func row(_ cells: String...) -> String {
    let widths = [24, 10, 10, 10, 12]
    return zip(cells, widths).enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: " ")
  }
}
