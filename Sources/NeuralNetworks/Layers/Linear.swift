import Tensors

/// A fully connected layer: input · weightᵀ + bias, from `[batch, inFeatures]` to
/// `[batch, outFeatures]`.
public struct Linear: Module {
  /// `[outFeatures, inFeatures]`.
  public let weight: Parameter
  /// `[outFeatures]`, or nil.
  public let bias: Parameter?

  /// A layer with random first values from `Generator.initialization`. Traps unless the sizes are
  /// at least 1.
  public init(inFeatures: Int, outFeatures: Int, bias: Bool = true) {
    require(
      inFeatures > 0 && outFeatures > 0,
      "Linear: \(inFeatures) → \(outFeatures) features, both must be at least 1")
    weight = .uniform([outFeatures, inFeatures], fanIn: inFeatures)
    self.bias = bias ? .uniform([outFeatures], fanIn: inFeatures) : nil
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    linear(input, weight: weight, bias: bias)
  }

  public var description: String {
    initializerCall(
      "Linear",
      [
        "inFeatures": weight.shape[1], "outFeatures": weight.shape[0],
        "bias": bias == nil ? false : nil,
      ])
  }
}
