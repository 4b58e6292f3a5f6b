import Testing

@testable import Charts

@Suite("A chart that cannot be drawn")
struct ChartErrorTests {
  static let wrong: [(Chart, ChartError)] = [
    (
      Chart { Line("loss", x: [1, 2, 3], y: [1.0]) },
      .unequalLengths(what: "Line “loss”, x and y", lengths: [3, 1])
    ),
    (
      Chart { NumberGrid([[1, 2], [3]]) },
      .unequalLengths(what: "NumberGrid, rows", lengths: [2, 1])
    ),
    (
      Chart { NumberGrid([[Int]](repeating: [1], count: 100)) },
      .tooManyCells(what: "A number grid", rows: 100, columns: 1, limit: 28)
    ),
    (
      Chart { ConfusionMatrix([[1, 2], [3]]) },
      .unequalLengths(
        what: "ConfusionMatrix, classes, rows and the lengths of rows", lengths: [2, 2, 2, 1])
    ),
    (
      Chart {
        NetworkBlock(
          input: 3, merge: .add, branches: [.init(), .init([.init("conv", channels: 4)])])
      },
      .unequalLengths(what: "NetworkBlock, channels of branches that are added", lengths: [3, 4])
    ),
    (
      Chart { Steps([Chart](repeating: SampleCharts.window, count: 65)) },
      .inconsistent(
        "Steps: 65 charts are too many to be looked at one by one; give at most 64.")
    ),
    (
      Chart { Steps([SampleCharts.window, Chart { NumberGrid([[1, 2], [3]]) }]) },
      .unequalLengths(what: "NumberGrid, rows", lengths: [2, 1])
    ),
    (
      SampleCharts.multiplications.size(width: 0, height: 200),
      .sizeOutOfRange(width: 0, height: 200)
    ),
    (
      SampleCharts.multiplications.size(width: 300, height: 100_000),
      .sizeOutOfRange(width: 300, height: 100_000)
    ),
  ]

  @Test("says which values do not fit", arguments: wrong.indices)
  func errors(index: Int) {
    let (chart, error) = Self.wrong[index]
    #expect(throws: error) { try chart.png(theme: .light) }
  }

  @Test("says where products and output of a convolution differ")
  func inconsistentConvolution() {
    var output = SampleCharts.output
    output[1][2] = 215
    let chart = Chart {
      ConvolutionSteps(input: SampleCharts.input, kernel: SampleCharts.kernel, output: output)
    }
    let message = #expect(throws: ChartError.self) { try chart.png(theme: .light) }
    #expect(message?.description.contains("row 1, column 2") == true)
    #expect(message?.description.contains("214.0") == true)
  }

  @Test("names the output's shape where the one given does not fit")
  func wrongOutputShape() {
    let chart = Chart {
      ConvolutionSteps(
        input: SampleCharts.input, kernel: SampleCharts.kernel, output: SampleCharts.output,
        padding: 1)
    }
    let error = #expect(throws: ChartError.self) { try chart.png(theme: .light) }
    #expect(error?.description.contains("has an output of 5×5, not 3×3") == true)
  }

  @Test("accepts a bias that is the same everywhere")
  func bias() throws {
    let output = SampleCharts.output.map { $0.map { Double($0) + 0.5 } }
    let steps = ConvolutionSteps(
      input: SampleCharts.input, kernel: SampleCharts.kernel, output: output)
    try steps.check()
    #expect(steps.biasText == "+ 0.5")
  }
}
