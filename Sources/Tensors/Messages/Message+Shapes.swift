extension Message {
  static func negativeSize(_ shape: [Int]) -> String {
    "shape \(shape): sizes cannot be negative"
  }

  static func uncountable(_ shape: [Int]) -> String {
    "shape \(shape): so many elements cannot be counted, let alone held in memory"
  }

  static func valueCount(_ count: Int, shape: [Int]) -> String {
    "Tensor: \(count) values do not fill shape \(shape), which takes \(shape.reduce(1, *))"
  }

  static func raggedRows(_ first: [Int], _ other: [Int], index: Int) -> String {
    "Tensor: rows must have equal shapes, but row 0 has shape \(first) and row \(index) has \(other)"
  }

  static func dimOutOfRange(_ operation: String, dim: Int, rank: Int, shape: [Int]) -> String {
    rank == 0
      ? "\(operation): dimension \(dim) does not exist, the tensor is a scalar"
      : "\(operation): dimension \(dim) does not exist in shape \(shape), "
        + "allowed are \(-rank)...\(rank - 1)"
  }

  static func itemOfMany(_ shape: [Int]) -> String {
    "item: a tensor of shape \(shape) has \(shape.reduce(1, *)) elements, item() needs exactly one"
  }

  static func indexCount(_ index: [Int], shape: [Int]) -> String {
    "subscript: \(index.count) indices \(index) for shape \(shape), which has \(shape.count) dimensions"
  }

  static func indexOutOfRange(_ index: [Int], shape: [Int]) -> String {
    "subscript: index \(index) lies outside shape \(shape)"
  }

  static func rangeOutOfShape(_ range: Range<Int>, shape: [Int]) -> String {
    "subscript: range \(range) lies outside shape \(shape)"
  }

  static func assignedShape(_ shape: [Int], slice: [Int]) -> String {
    "subscript: a tensor of shape \(shape) cannot be stored in a slice of shape \(slice)"
  }

  static func changedWithHistory() -> String {
    "a tensor that an operation computed with gradients cannot be changed in place: "
      + "change the values before, or inside withoutGrad { }"
  }

  static func broadcast(_ operation: String, _ left: [Int], _ right: [Int]) -> String {
    "\(operation): shapes \(left) and \(right) do not fit: compared from the last dimension "
      + "backwards, sizes must be equal or one of them 1"
  }

  static func reshape(_ shape: [Int], to target: [Int]) -> String {
    "reshaped: shape \(shape) has \(shape.reduce(1, *)) elements, which cannot become \(target)"
      + (target.filter { $0 == -1 }.count > 1 ? ": only one size may be -1" : "")
  }

  static func transposeRank(_ shape: [Int]) -> String {
    "transposed: shape \(shape) has \(shape.count) dimensions, transposed() swaps the two of a "
      + "matrix; use permuted(_:) for more"
  }

  static func permutation(_ dims: [Int], shape: [Int]) -> String {
    "permuted: \(dims) must name every dimension of shape \(shape) exactly once"
  }

  static func squeezedSize(_ shape: [Int], dim: Int) -> String {
    "squeezed: dimension \(dim) of shape \(shape) has size \(shape[dim]), only size 1 can be removed"
  }

  static func joinedShapes(_ operation: String, _ first: [Int], _ other: [Int], dim: Int) -> String
  {
    "\(operation): shapes \(first) and \(other) must be equal except along dimension \(dim)"
  }

  static func nothingToJoin(_ operation: String) -> String {
    "\(operation): needs at least one tensor"
  }

  static func padCount(_ padding: [Int], shape: [Int]) -> String {
    "pad: \(padding) must be pairs (before, after) from the last dimension backwards, "
      + "at most one pair for each of the \(shape.count) dimensions of \(shape)"
  }

  static func padTooSmall(_ padding: [Int], shape: [Int]) -> String {
    "pad: \(padding) takes away more than shape \(shape) has"
  }

  static func emptyReduction(_ operation: String, shape: [Int]) -> String {
    "\(operation): a tensor of shape \(shape) has no element to choose"
  }

  static func matmul(_ left: [Int], _ right: [Int]) -> String {
    "matmul: shapes \(left) and \(right) do not fit: [rows, inner] times [inner, columns] needs "
      + "equal inner sizes, with equal or stretchable dimensions before them"
  }
}
