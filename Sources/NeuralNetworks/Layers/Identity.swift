import Tensors

/// Passes its input on: a placeholder where a layer is expected.
public struct Identity: Module {
  public init() {}

  public func callAsFunction(_ input: Tensor) -> Tensor { input }
}
