import Tensors

/// Passes its input on: a placeholder where a layer is expected.
public struct Identity: Module {
  /// A layer without settings.
  public init() {}

  public func callAsFunction(_ input: Tensor) -> Tensor { input }

  public var description: String {
    initializerCall("Identity", [:])
  }
}
