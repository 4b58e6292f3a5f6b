// The same elements in another order.

extension Tensor {
  /// Rows and columns of a matrix swapped. Traps for other tensors.
  public func transposed() -> Tensor {
    require(shape.count == 2, Message.transposeRank(shape))
    return rearranged([1, 0]).recorded(.transposed, [self]) { [$0.rearranged([1, 0])] }
  }

  /// The dimensions in another order: dimension i of the result is dimension `dims[i]` of this one.
  public func permuted(_ dims: [Int]) -> Tensor {
    let order = dims.map { $0 < 0 ? $0 + shape.count : $0 }
    require(order.sorted() == Array(shape.indices), Message.permutation(dims, shape: shape))
    var inverse = order
    for (position, dim) in order.enumerated() { inverse[dim] = position }
    return rearranged(order).recorded(.permuted(dims: order), [self]) { [$0.rearranged(inverse)] }
  }

  /// The elements in reverse order along each of `dims`.
  public func flipped(dims: [Int]) -> Tensor {
    let dims = dims.map {
      normalized(dim: $0, rank: shape.count, operation: "flipped", shape: shape)
    }
    return reversed(along: dims).recorded(.flipped(dims: dims), [self]) {
      [$0.reversed(along: dims)]
    }
  }

  private func rearranged(_ order: [Int]) -> Tensor {
    let strides = rowMajorStrides(shape)
    return gathered(shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, start: 0)
  }

  private func reversed(along dims: [Int]) -> Tensor {
    guard count > 0 else { return Tensor(uninitialized: shape) }
    var strides = rowMajorStrides(shape)
    var start = 0
    for dim in Set(dims) {
      start += (shape[dim] - 1) * strides[dim]
      strides[dim] = -strides[dim]
    }
    return gathered(shape: shape, strides: strides, start: start)
  }
}
