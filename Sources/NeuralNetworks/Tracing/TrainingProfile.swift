import Tensors

/// Where the time of training goes: each operation's share of a step, forward and back.
public struct TrainingProfile {
  /// One operation of the model or of the loss.
  public struct Row {
    public let operation: Operation
    /// The name of the layer whose parameters it uses, such as `conv1`; nil without parameters.
    public let layer: String?
    /// The shape of the output, the batch first.
    public let outputShape: [Int]
    /// Multiplications for the whole batch, without biases; 0 for what is neither a convolution nor
    /// a matrix product.
    public let multiplications: Int
    /// Mean seconds of a step.
    public var forward: Double
    public var backward: Double
  }

  /// In the order of the calls, the loss last.
  public private(set) var rows: [Row]
  /// Mean seconds of a whole step, optimizer included.
  public let step: Double

  /// Trains for `steps` steps of one batch, after two that warm up, and takes the means.
  ///
  /// Traps where two steps do not call the same operations.
  public init(
    of model: any Module, optimizer: any Optimizer, input: Tensor, target: [Int], steps: Int
  ) {
    func train() {
      optimizer.zeroGrad()
      crossEntropy(model(input), target: target).backward()
      optimizer.step()
    }
    let names = Dictionary(
      model.namedParameters().map { (ObjectIdentifier($0.parameter), $0.name) },
      uniquingKeysWith: { first, _ in first })
    for _ in 0..<2 { train() }

    let clock = ContinuousClock()
    var rows: [Row] = []
    var seconds = 0.0
    for step in 0..<max(1, steps) {
      let start = clock.now
      let entries = timingOperations(train)
      seconds += (clock.now - start) / .seconds(1)
      if step == 0 {
        rows = entries.map { Row($0, names: names) }
        continue
      }
      require(entries.count == rows.count, NetworkMessage.profileOfChangingModel())
      for (index, entry) in entries.enumerated() {
        rows[index].forward += entry.forward
        rows[index].backward += entry.backward
      }
    }
    for index in rows.indices {
      rows[index].forward /= Double(max(1, steps))
      rows[index].backward /= Double(max(1, steps))
    }
    self.rows = rows
    step = seconds / Double(max(1, steps))
  }
}

extension TrainingProfile.Row {
  fileprivate init(_ entry: OperationTimes.Entry, names: [ObjectIdentifier: String]) {
    self.init(
      operation: entry.operation,
      layer: entry.parameters.first.flatMap { names[ObjectIdentifier($0)] }.map(layerName),
      outputShape: entry.outputShape,
      multiplications: entry.operation.multiplications(
        inputShapes: entry.inputShapes, outputShape: entry.outputShape),
      forward: entry.forward, backward: entry.backward)
  }
}
