import Tensors

/// Replaces negative numbers by 0; see the function `relu`.
public struct ReLU: Module {
  /// A layer without settings.
  public init() {}

  public func callAsFunction(_ input: Tensor) -> Tensor { relu(input) }

  public var description: String {
    initializerCall("ReLU", [:])
  }
}
