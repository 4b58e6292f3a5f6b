import Charts
import NeuralNetworks
import Tensors

extension NetworkChain {
  /// The chain of what `model` does with an input such as `.zeros([1, 1, 28, 28])`.
  ///
  /// ```swift
  /// show(Chart("The simple CNN") { NetworkChain(of: SimpleCNN(), input: .zeros([1, 1, 28, 28])) })
  /// ```
  ///
  /// Read from one run, so the diagram cannot disagree with the code; a block of branches is one
  /// stage. Traps like `Trace(of:input:)`.
  public init(of model: any Module, input: Tensor) {
    self.init(Trace(of: model, input: input))
  }

  /// The chain of the operations that a trace recorded.
  public init(_ trace: Trace) {
    let input = Stage("input", shape: Array(trace.inputShape.dropFirst()))
    self.init(
      [input]
        + DiagramLayer.row(trace.parts).map {
          Stage($0.name, shape: $0.shape, detail: $0.detail)
        })
  }
}
