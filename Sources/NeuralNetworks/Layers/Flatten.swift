import Tensors

/// Puts the dimensions from `startDim` on into one: `[batch, channels, height, width]` becomes
/// `[batch, channels · height · width]`.
public struct Flatten: Module {
  /// The first dimension that is flattened.
  public let startDim: Int

  /// A layer that keeps the dimensions before `startDim`.
  public init(startDim: Int = 1) {
    self.startDim = startDim
  }

  public func callAsFunction(_ input: Tensor) -> Tensor { input.flattened(from: startDim) }

  public var description: String {
    initializerCall("Flatten", startDim == 1 ? [:] : ["startDim": startDim])
  }
}
