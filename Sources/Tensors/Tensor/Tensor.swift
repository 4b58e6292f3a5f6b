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

  /// The elements in row-major order, perhaps shared with a reshaped tensor; nil while only `lanes`
  /// has them. At least one of the two is there.
  private var rowMajor: Storage?

  /// The elements of a batch of images in lanes (see `LaneShape`), where an operation computed them so.
  private(set) var lanes: Storage?

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
    rowMajor = storage
  }

  /// A batch of images over elements that exist already in lanes.
  init(lanes: Storage, shape: [Int]) {
    self.shape = shape
    self.count = elementCount(shape)
    self.lanes = lanes
  }

  /// A tensor over the elements of another, without its history.
  init(sharing other: Tensor) {
    shape = other.shape
    count = other.count
    rowMajor = other.rowMajor
    lanes = other.lanes
  }

  /// A tensor whose elements are arbitrary until they are written.
  convenience init(uninitialized shape: [Int]) {
    self.init(storage: Storage(count: elementCount(shape)), shape: shape)
  }

  /// The elements in row-major order. The first who asks a tensor in lanes has them converted, so ask
  /// before a loop is parted among threads.
  var storage: Storage {
    if let rowMajor { return rowMajor }
    guard let lanes else { return Storage(count: 0) }
    let converted = leavingLanes(lanes)
    rowMajor = converted
    return converted
  }

  /// The first element's address in row-major order. Valid while the tensor lives and nobody changes
  /// it.
  var pointer: UnsafeMutablePointer<Float> { storage.pointer }

  /// Makes sure that the elements are in row-major order and that no other tensor shares them.
  func makeUnique() {
    if rowMajor == nil { _ = storage }
    lanes = nil
    if !isKnownUniquelyReferenced(&rowMajor) {
      let copy = Storage(count: count)
      copy.pointer.update(from: pointer, count: count)
      rowMajor = copy
    }
  }
}
