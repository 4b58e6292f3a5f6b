/// How a convolution makes M channels of N: each output channel has its own stack of N kernel
/// sheets.
public struct ChannelStacks: Codable, Equatable, Sendable, Figure {
  /// N and M.
  public var inputs: Int
  /// M.
  public var outputs: Int
  /// The side of the kernel.
  public var kernelSize: Int
  /// `[height, width]` of the input and of the output.
  public var inputSize: [Int]
  /// `[height, width]` of the output.
  public var outputSize: [Int]

  /// A convolution of `inputs` to `outputs` channels.
  public init(
    inputs: Int, outputs: Int, kernelSize: Int, inputSize: [Int], outputSize: [Int]
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.kernelSize = kernelSize
    self.inputSize = inputSize
    self.outputSize = outputSize
  }

  /// The diagram as a chart's content.
  public var content: Chart.Content { .channels(self) }

  func check() throws(ChartError) {
    guard inputs > 0, outputs > 0, kernelSize > 0 else {
      throw .inconsistent(
        "ChannelStacks: \(inputs) inputs, \(outputs) outputs and a kernel of \(kernelSize) must "
          + "all be positive.")
    }
  }

  var weightText: String { "\(outputs)×\(inputs)×\(kernelSize)×\(kernelSize)" }

  var table: ChartTable {
    let sizes = [inputSize, outputSize].map { $0.map(String.init).joined(separator: "×") }
    return ChartTable(
      columns: [.init("what", isNumeric: false), .init("shape", isNumeric: false)],
      rows: [
        ["input", "\(inputs)×\(sizes[0])"], ["weight", weightText],
        ["output", "\(outputs)×\(sizes[1])"],
      ])
  }

  var finding: String {
    "\(inputs) input channels become \(outputs) output channels: each has its own kernel of "
      + "\(inputs) sheets of \(kernelSize)×\(kernelSize), so the weight is \(weightText)."
  }
}
