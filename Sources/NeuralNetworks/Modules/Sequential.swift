import Tensors

/// Layers one after another, each fed with the output of the one before; without any, the input
/// comes out again.
///
/// ```swift
/// let features = Sequential {
///   Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)
///   ReLU()
///   MaxPool2d(kernelSize: 2)
/// }
/// ```
public struct Sequential: Module {
  /// The layers in the order of their calls.
  public let layers: [any Module]

  /// The layers that the closure lists; `if`, `for` and arrays of layers work too.
  public init(@SequentialBuilder _ layers: () -> [any Module]) {
    self.layers = layers()
  }

  /// The layers of an array.
  public init(_ layers: [any Module] = []) {
    self.layers = layers
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    layers.reduce(input) { x, layer in layer(x) }
  }

  /// The layer at a position, counted from 0. Traps outside.
  public subscript(position: Int) -> any Module { layers[position] }
}

/// The layers are reflected as its own properties `0`, `1`, …, so that parameters are named as in
/// PyTorch: `features.0.weight`.
extension Sequential: CustomReflectable {
  public var customMirror: Mirror {
    Mirror(self, children: layers.enumerated().map { (label: "\($0)", value: $1 as Any) })
  }
}
