/// A multidimensional array of 32-bit floats in row-major order.
///
/// A tensor is an object: two names can mean the same tensor, and its gradient is found in it.
/// Operations return new tensors; only setting an element, `withMutableValues` and an optimizer
/// change one in place.
public class Tensor {
  /// The sizes along the dimensions, such as `[batch, channels, height, width]`; empty for a scalar.
  public let shape: [Int]

  /// How many elements the tensor has; 1 for a scalar.
  public let count: Int

  /// The elements, perhaps shared with a reshaped tensor. See `withMutableValues`.
  var storage: Storage

  /// The operation that made this tensor, or nil for one that was created from values.
  public internal(set) var node: Node?

  /// The gradient that `backward()` accumulated here, of this tensor's shape.
  public var grad: Tensor?

  /// Whether this leaf was asked to collect a gradient.
  var wantsGrad = false

  /// A tensor over elements that exist already.
  init(storage: Storage, shape: [Int]) {
    self.shape = shape
    self.count = elementCount(shape)
    self.storage = storage
  }

  /// A tensor whose elements are arbitrary until they are written.
  convenience init(uninitialized shape: [Int]) {
    self.init(storage: Storage(count: elementCount(shape)), shape: shape)
  }

  /// The first element's address. Valid while the tensor lives and nobody changes it.
  var pointer: UnsafeMutablePointer<Float> { storage.pointer }
}
