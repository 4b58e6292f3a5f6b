import Tensors

/// A table of what a network does: for each operation the output's shape and how it comes about,
/// the parameters, the multiplications and the receptive field.
///
/// Counts are for one image; multiplications leave out biases.
public struct ShapeLedger {
  /// The network's operations.
  public let trace: Trace
  /// All parameters of the network, those included that no operation uses.
  public let parameterCount: Int

  /// Multiplications of the whole network for one image.
  public var multiplications: Int { trace.steps.reduce(0) { $0 + $1.multiplications } }

  /// The receptive field behind the last convolution or pooling; nil without any.
  public var receptiveField: ReceptiveField? {
    trace.steps.last { $0.operation.geometry != nil }?.receptiveField
  }

  /// The titles of the columns.
  public let columns = [
    "layer", "operation", "output", "size", "parameters", "multiplications", "receptive field",
  ]

  /// One row of texts for each operation.
  public var rows: [[String]] { trace.steps.map(row) }

  /// The sums below the table.
  public var totals: [String] {
    [
      "total", "", "", "", groupedByThousands(parameterCount), groupedByThousands(multiplications),
      "",
    ]
  }

  private func row(_ step: Trace.Step) -> [String] {
    [
      step.layer ?? "",
      step.operation.name,
      step.outputShape.dropFirst().map(String.init).joined(separator: "×"),
      step.formula,
      step.parameterCount == 0 ? "" : groupedByThousands(step.parameterCount),
      step.multiplications == 0 ? "" : groupedByThousands(step.multiplications),
      step.receptiveField?.description ?? "",
    ]
  }
}

/// The shape ledger of `model` for an input such as `.zeros([1, 1, 28, 28])`.
///
/// Traps like `Trace(of:input:)`.
public func summary(_ model: any Module, input: Tensor) -> ShapeLedger {
  ShapeLedger(trace: Trace(of: model, input: input), parameterCount: model.parameterCount)
}
