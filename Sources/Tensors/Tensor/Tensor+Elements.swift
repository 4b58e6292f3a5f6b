extension Tensor {
  /// All elements in row-major order.
  public var values: [Float] {
    Array(UnsafeBufferPointer(start: pointer, count: count))
  }

  /// The number in a tensor of one element. Traps if there are more or none.
  public func item() -> Float {
    require(count == 1, Message.itemOfMany(shape))
    return pointer[0]
  }

  /// The element at one index per dimension, `x[0, 0, 2, 3]`. Traps outside the shape.
  ///
  /// Setting an element changes this tensor alone, never one that shares its elements.
  public subscript(first: Int, second: Int, rest: Int...) -> Float {
    get { pointer[offset(of: [first, second] + rest)] }
    set { setElement([first, second] + rest, to: newValue) }
  }

  /// Lets `body` change the elements in place; tensors that shared them keep the old ones.
  ///
  /// For optimizers and data loading. Traps for a tensor that was computed with gradients.
  public func withMutableValues<Result>(
    _ body: (UnsafeMutableBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    require(node?.recordsGradient != true, Message.changedWithHistory())
    makeUnique()
    node = nil
    return try body(UnsafeMutableBufferPointer(start: pointer, count: count))
  }

  /// Lets `body` read the elements in row-major order without copying them.
  public func withValues<Result>(
    _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: pointer, count: count))
  }

  private func setElement(_ index: [Int], to value: Float) {
    let offset = offset(of: index)
    withMutableValues { $0[offset] = value }
  }

  private func offset(of index: [Int]) -> Int {
    require(index.count == shape.count, Message.indexCount(index, shape: shape))
    require(zip(index, shape).allSatisfy { (0..<$1).contains($0) }, outside(index))
    return zip(index, rowMajorStrides(shape)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func outside(_ index: [Int]) -> String {
    Message.indexOutOfRange(index, shape: shape)
  }
}
