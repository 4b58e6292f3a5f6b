import ArgumentParser
import Foundation
import LessonDocument

/// `lessons bench`.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures on this machine how fast networks train and charts are drawn.",
    discussion: """
      The data are random, the batch sizes those of the course. Close other
      programs first.

      EXAMPLES:
        lessons bench                    all eight networks
        lessons bench simple-cnn         one of them
        lessons bench alexnet --profile  where the time of a training step goes
        lessons bench charts             the drawing of charts, in both themes
        Scripts/bench-against-pytorch    the same beside PyTorch, in turn
      """)

  @Argument(
    help: ArgumentHelp(
      "Networks: \(BenchmarkNetwork.all.map(\.name).joined(separator: ", ")); all if none; or charts."
    ))
  var networks: [String] = []

  @Flag(help: "Print only numbers: training and inference in images/s, peak memory in MiB.")
  var plain = false

  @Flag(help: "Show each operation's share of a training step and how near it is to the limit.")
  var profile = false

  func validate() throws {
    if plain && profile { throw ValidationError("--plain and --profile exclude each other") }
    let known = BenchmarkNetwork.all.map(\.name) + [Self.charts]
    for name in networks where !known.contains(name) {
      let nearest = name.nearest(among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("there is no network “\(name)”\(nearest)")
    }
    if networks.contains(Self.charts), networks.count > 1 || plain || profile {
      throw ValidationError("measure charts by themselves: lessons bench charts")
    }
  }

  /// The word that asks for charts instead of networks.
  private static let charts = "charts"

  func run() throws {
    if networks == [Self.charts] { return try ChartBenchmarkReport.run() }
    if profile {
      let limit = ProductLimit.measured()
      for network in chosen { Terminal.say(ProfileReport(network, limit: limit).text) }
      return
    }
    if !plain { Terminal.say(row("network", "batch", "training", "inference", "peak memory")) }
    for network in chosen {
      let result = Benchmark(network: network).measure()
      Terminal.say(plain ? numbers(result) : line(network, result))
    }
  }

  private var chosen: [BenchmarkNetwork] {
    BenchmarkNetwork.all.filter { networks.isEmpty || networks.contains($0.name) }
  }

  private func numbers(_ result: Benchmark.Result) -> String {
    String(format: "%.1f %.1f ", result.training, result.inference)
      + String(result.peakMemory >> 20)
  }

  private func line(_ network: BenchmarkNetwork, _ result: Benchmark.Result) -> String {
    row(
      network.name, String(network.batchSize), rate(result.training), rate(result.inference),
      "\(result.peakMemory >> 20) MiB")
  }

  private func rate(_ imagesPerSecond: Double) -> String {
    "\(Int(imagesPerSecond.rounded())) images/s"
  }

  private func row(_ cells: String...) -> String {
    let widths = [16, 6, 18, 18, 12]
    return zip(cells, widths).enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + padding : padding + cell.0
    }.joined(separator: " ")
  }
}
