extension Tensor {
  /// A tensor of the numbers in nested arrays: `Tensor([[3, 4], [1, 2]])`; of a single number, a
  /// scalar.
  ///
  /// Traps if rows differ in shape.
  public convenience init<Values: NestedValues>(_ nested: Values) {
    let shape = nested.tensorShape
    var values: [Float] = []
    values.reserveCapacity(shape.reduce(1, *))
    nested.appendValues(to: &values)
    self.init(values, shape: shape)
  }

  /// A tensor of `values` in row-major order. Traps if their number does not fill the shape.
  public convenience init(_ values: [Float], shape: [Int]) {
    require(values.count == elementCount(shape), Message.valueCount(values.count, shape: shape))
    self.init(uninitialized: shape)
    values.withUnsafeBufferPointer { source in
      guard let address = source.baseAddress else { return }
      pointer.update(from: address, count: source.count)
    }
  }

  /// A tensor whose elements `fill` writes, all of them, in row-major order: for loading data without
  /// copying it twice.
  public convenience init(
    shape: [Int], filledBy fill: (UnsafeMutableBufferPointer<Float>) throws -> Void
  ) rethrows {
    self.init(uninitialized: shape)
    try fill(UnsafeMutableBufferPointer(start: pointer, count: count))
  }

  /// The whole numbers of a range in one row: `Tensor(1...9)`.
  public convenience init(_ range: ClosedRange<Int>) {
    self.init(range.map(Float.init), shape: [range.count])
  }

  /// The whole numbers of a range in one row: `Tensor(0..<10)`.
  public convenience init(_ range: Range<Int>) {
    self.init(range.map(Float.init), shape: [range.count])
  }

  /// A tensor of zeros.
  public static func zeros(_ shape: [Int]) -> Tensor { full(shape, 0) }

  /// A tensor of ones.
  public static func ones(_ shape: [Int]) -> Tensor { full(shape, 1) }

  /// A tensor that holds `value` everywhere.
  public static func full(_ shape: [Int], _ value: Float) -> Tensor {
    let tensor = Tensor(uninitialized: shape)
    let target = tensor.pointer
    forEachPiece(of: tensor.count) { piece in
      (target + piece.lowerBound).update(repeating: value, count: piece.count)
    }
    return tensor
  }

  /// A tensor without dimensions that holds one number.
  public static func scalar(_ value: Float) -> Tensor { Tensor([value], shape: []) }
}
