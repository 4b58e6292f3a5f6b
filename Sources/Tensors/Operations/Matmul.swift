/// The matrix product: `[rows, inner]` times `[inner, columns]` is `[rows, columns]`.
///
/// Dimensions before the last two are a batch of matrices and are stretched as in arithmetic; a
/// vector counts as one row on the left and as one column on the right. Traps if the inner sizes
/// differ.
public func matmul(_ left: Tensor, _ right: Tensor) -> Tensor {
  guard let plan = MatmulPlan(left.shape, right.shape) else {
    fatalError(Message.matmul(left.shape, right.shape))
  }
  return plan.product(left, right).recorded(.matmul, [left, right]) { gradient in
    [
      left.requiresGrad
        ? plan.leftGradient(gradient, right).reshaped(to: left.shape) : nil,
      right.requiresGrad
        ? plan.rightGradient(left, gradient).reshaped(to: right.shape) : nil,
    ]
  }
}

/// The sizes of a product of matrices or of batches of them.
private struct MatmulPlan {
  private let leftShape: [Int]
  private let rightShape: [Int]
  private let batch: [Int]
  private let shape: [Int]
  private let rows: Int
  private let inner: Int
  private let columns: Int
  /// Which left and right matrix each product takes.
  private let pairs: [(left: Int, right: Int)]

  init?(_ left: [Int], _ right: [Int]) {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    leftShape = left.count == 1 ? [1] + left : left
    rightShape = right.count == 1 ? right + [1] : right
    inner = leftShape[leftShape.count - 1]
    guard inner == rightShape[rightShape.count - 2],
      let batch = broadcastShape(Array(leftShape.dropLast(2)), Array(rightShape.dropLast(2)))
    else { return nil }
    rows = leftShape[leftShape.count - 2]
    columns = rightShape[rightShape.count - 1]
    self.batch = batch
    shape = batch + (left.count == 1 ? [] : [rows]) + (right.count == 1 ? [] : [columns])
    let plan = BroadcastPlan(
      Array(leftShape.dropLast(2)), Array(rightShape.dropLast(2)), shape: batch)
    pairs = (0..<batch.reduce(1, *)).map { plan.starts(of: $0) }
  }

  func product(_ left: Tensor, _ right: Tensor) -> Tensor {
    let output = Tensor(uninitialized: shape)
    for (index, pair) in pairs.enumerated() {
      parallelSgemm(
        rows: rows, columns: columns, inner: inner,
        left.pointer + pair.left * rows * inner, strideA: inner,
        right.pointer + pair.right * inner * columns, strideB: columns,
        into: output.pointer + index * rows * columns, strideC: columns)
    }
    return output
  }

  /// gradient · rightᵀ, summed over the products that shared a left matrix.
  func leftGradient(_ gradient: Tensor, _ right: Tensor) -> Tensor {
    let all = Tensor(uninitialized: batch + [rows, inner])
    for (index, pair) in pairs.enumerated() {
      parallelSgemm(
        rows: rows, columns: inner, inner: columns,
        gradient.pointer + index * rows * columns, strideA: columns,
        right.pointer + pair.right * inner * columns, strideB: columns, transposedB: true,
        into: all.pointer + index * rows * inner, strideC: inner)
    }
    return all.summed(to: leftShape)
  }

  /// leftᵀ · gradient, summed over the products that shared a right matrix.
  func rightGradient(_ left: Tensor, _ gradient: Tensor) -> Tensor {
    let all = Tensor(uninitialized: batch + [inner, columns])
    for (index, pair) in pairs.enumerated() {
      parallelSgemm(
        rows: inner, columns: columns, inner: rows,
        left.pointer + pair.left * rows * inner, strideA: inner, transposedA: true,
        gradient.pointer + index * rows * columns, strideB: columns,
        into: all.pointer + index * inner * columns, strideC: columns)
    }
    return all.summed(to: rightShape)
  }
}
