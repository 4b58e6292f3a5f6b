import Charts

/// Charts that several tests look at: one of every kind, with numbers that can be checked by hand.
enum SampleCharts {
  static let multiplications = Chart("Multiplications") {
    Bar("5×5 directly", 120_422_400)
    Bar("through 1×1", 12_443_648)
  }
  .yAxis("multiplications", scale: .log)

  static let stacked = Chart("Parameters") {
    Bar("simple", 5_280, series: "convolutions")
    Bar("simple", 3_210, series: "linear")
    Bar("exercise", 31_936, series: "convolutions")
    Bar("exercise", 2_586, series: "linear")
  }
  .stacked()

  static let accuracy = Chart("Accuracy") {
    Band("test accuracy", from: [0.96, 0.97, 0.98], to: [0.97, 0.98, 0.99])
    Line("test accuracy", [0.964, 0.987, 0.986]).markingBest(.highest)
    Line("training accuracy", [0.95, 0.97, 0.99]).dashed()
    Rule("goal", y: 0.984)
  }
  .xAxis("epoch")
  .yAxis(format: .percent)

  static let scatter = Chart("Accuracy against parameters") {
    Points("networks", x: [8_490, 41_514], y: [0.985, 0.99], labels: ["simple", "residual"])
  }
  .xAxis("parameters", scale: .log)
  .yAxis("accuracy", format: .percent)

  static let input = [
    [3, 4, 6, 5, 7], [2, 4, 6, 8, 2], [1, 6, 7, 8, 4], [9, 7, 4, 6, 2], [3, 7, 5, 4, 1],
  ]
  static let kernel = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  static let output = [[211, 295, 262], [259, 282, 214], [251, 253, 169]]

  static let window = Chart("The first window") {
    NumberGrid(input, "input").lit(rows: 0..<3, columns: 0..<3)
    "∗"
    NumberGrid(kernel, "kernel")
    "="
    NumberGrid(output, "output").result(rows: 0..<1, columns: 0..<1)
  }

  static let convolution = Chart("Step by step") {
    ConvolutionSteps(input: input, kernel: kernel, output: output, view: .step(4))
  }

  static let strip = Chart("All steps") {
    ConvolutionSteps(input: input, kernel: kernel, output: output, view: .strip)
  }

  static let animation = Chart("Step after step") {
    ConvolutionSteps(input: input, kernel: kernel, output: output, view: .animation)
  }

  static let heatMap = Chart("Features") { HeatMap([[-1, 0.5], [0, 1]], "first") }

  static let bitmap = Bitmap(gray: [[0, 0.5], [1, 0.25]])

  static let receptiveField = Chart("Field") {
    Picture(bitmap, "digit").framing(rows: 0..<1, columns: 0..<2, "first layer")
  }

  static let mistakes = Chart("Mistakes") {
    ImageGrid([
      .init(bitmap, truth: "4", guess: "9"), .init(bitmap, truth: "7", guess: "7"),
    ])
  }

  static let filters = Chart("Filters") { ImageGrid([.init(values: [[-1, 1], [0, 0]], "1")]) }

  static let confusion = Chart("Confusion") { ConfusionMatrix([[95, 5], [2, 98]]) }

  static let chain = Chart("Simple CNN") {
    NetworkChain([
      .init("input", shape: [1, 28, 28]),
      .init("conv 5×5", shape: [10, 24, 24], detail: "260 parameters"),
      .init("flatten", shape: [320]),
    ])
  }

  static let inception = Chart("Inception") {
    NetworkBlock(
      input: 10, merge: .concatenate,
      branches: [
        .init([.init("conv 1×1", channels: 16)]),
        .init([.init("conv 1×1", channels: 16), .init("conv 5×5", channels: 24)]),
      ])
  }

  static let residual = Chart("Residual") {
    NetworkBlock(
      input: 16, merge: .add,
      branches: [.init(), .init([.init("conv 3×3", channels: 16, detail: "ReLU")])],
      after: "ReLU")
  }

  static let channels = Chart("3 → 2") {
    ChannelStacks(inputs: 3, outputs: 2, kernelSize: 3, inputSize: [5, 5], outputSize: [3, 3])
  }

  static let process = Chart("Doubled") {
    Steps([
      Chart("before") { NumberGrid([[1, 2]]) }, Chart("after") { NumberGrid([[2, 4]]) },
    ])
  }

  static let all = [
    multiplications, stacked, accuracy, scatter, window, convolution, strip, animation,
    heatMap,
    receptiveField, mistakes, filters, confusion, chain, inception, residual, channels,
    process,
  ]
}
