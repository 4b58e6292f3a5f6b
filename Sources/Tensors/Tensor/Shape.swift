/// How many elements a tensor of this shape has.
func elementCount(_ shape: [Int]) -> Int {
  require(shape.allSatisfy { $0 >= 0 }, Message.negativeSize(shape))
  return shape.reduce(1) { count, size in
    let product = count.multipliedReportingOverflow(by: size)
    require(!product.overflow, Message.uncountable(shape))
    return product.partialValue
  }
}

/// How many elements lie between neighbors along each dimension, in row-major order.
func rowMajorStrides(_ shape: [Int]) -> [Int] {
  var strides = [Int](repeating: 1, count: shape.count)
  for dim in stride(from: shape.count - 2, through: 0, by: -1) {
    strides[dim] = strides[dim + 1] * shape[dim + 1]
  }
  return strides
}

/// The dimension that a perhaps negative number means: -1 is the last.
func normalized(dim: Int, rank: Int, operation: String, shape: [Int]) -> Int {
  require(
    dim >= -rank && dim < rank, Message.dimOutOfRange(operation, dim: dim, rank: rank, shape: shape)
  )
  return dim < 0 ? dim + rank : dim
}

/// The shape of an operation on two shapes, where a size of 1 stretches to the other's size.
///
/// Dimensions are matched from the last one backwards; nil if two sizes differ and none is 1.
func broadcastShape(_ left: [Int], _ right: [Int]) -> [Int]? {
  if left == right { return left }
  let rank = max(left.count, right.count)
  let left = [Int](repeating: 1, count: rank - left.count) + left
  let right = [Int](repeating: 1, count: rank - right.count) + right
  var result: [Int] = []
  for (a, b) in zip(left, right) {
    guard a == b || a == 1 || b == 1 else { return nil }
    result.append(a == 1 ? b : a)
  }
  return result
}

/// A shape seen from one dimension: `outer` × `size` × `inner` elements in this order.
struct DimSplit {
  let outer: Int
  let size: Int
  let inner: Int

  init(_ shape: [Int], dim: Int) {
    outer = shape[..<dim].reduce(1, *)
    size = shape[dim]
    inner = shape[(dim + 1)...].reduce(1, *)
  }
}
