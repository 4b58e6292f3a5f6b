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
      left.requiresGrad ? plan.leftGradient(gradient, right) : nil,
      right.requiresGrad ? plan.rightGradient(left, gradient) : nil,
    ]
  }
}

/// The sizes of a product of matrices or batches of them.
private struct MatmulPlan {
  let leftShape: [Int]
  let rightShape: [Int]
  let shape: [Int]
  let rows: Int
  let inner: Int
  let columns: Int
  /// Where the left and right matrices of each product begin, counted in matrices.
  let pairs: [(left: Int, right: Int)]

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
    shape = batch + (left.count == 1 ? [] : [rows]) + (right.count == 1 ? [] : [columns])
    let batches = BroadcastPlan(
      Array(leftShape.dropLast(2)), Array(rightShape.dropLast(2)), shape: batch)
    pairs = (0..<batch.reduce(1, *)).map { index in
      let starts = batches.starts(ofRow: index / batches.inner)
      let step = index % batches.inner
      return (starts.left + step * batches.leftStep, starts.right + step * batches.rightStep)
    }
  }

  func product(_ left: Tensor, _ right: Tensor) -> Tensor {
    let output = Tensor(uninitialized: shape)
    forEachPair(cutting: rows) { index, pair, range in
      sgemm(
        rows: range.count, columns: columns, inner: inner,
        left.pointer + (pair.left * rows + range.lowerBound) * inner, strideA: max(inner, 1),
        right.pointer + pair.right * inner * columns, strideB: max(columns, 1),
        into: output.pointer + (index * rows + range.lowerBound) * columns,
        strideC: max(columns, 1))
    }
    return output
  }

  /// gradient · rightᵀ, summed over the products that shared a left matrix.
  func leftGradient(_ gradient: Tensor, _ right: Tensor) -> Tensor {
    let all = Tensor(uninitialized: Array(shape.prefix(batchRank)) + [rows, inner])
    forEachPair(cutting: rows) { index, pair, range in
      sgemm(
        rows: range.count, columns: inner, inner: columns,
        gradient.pointer + (index * rows + range.lowerBound) * columns, strideA: max(columns, 1),
        right.pointer + pair.right * inner * columns, strideB: max(columns, 1), transposedB: true,
        into: all.pointer + (index * rows + range.lowerBound) * inner, strideC: max(inner, 1))
    }
    return all.summed(to: leftShape)
  }

  /// leftᵀ · gradient, summed over the products that shared a right matrix.
  func rightGradient(_ left: Tensor, _ gradient: Tensor) -> Tensor {
    let all = Tensor(uninitialized: Array(shape.prefix(batchRank)) + [inner, columns])
    forEachPair(cutting: inner) { index, pair, range in
      sgemm(
        rows: range.count, columns: columns, inner: rows,
        left.pointer + pair.left * rows * inner + range.lowerBound, strideA: max(inner, 1),
        transposedA: true,
        gradient.pointer + index * rows * columns, strideB: max(columns, 1),
        into: all.pointer + (index * inner + range.lowerBound) * columns,
        strideC: max(columns, 1))
    }
    return all.summed(to: rightShape)
  }

  private var batchRank: Int {
    max(leftShape.count, rightShape.count) - 2
  }

  /// Calls `body` for pieces of the result's `rows`, on several threads at once.
  private func forEachPair(
    cutting rows: Int, _ body: (Int, (left: Int, right: Int), Range<Int>) -> Void
  ) {
    let piece = piece(of: rows)
    let piecesPerMatrix = (rows + piece - 1) / piece
    forEachPiece(of: pairs.count * piecesPerMatrix, piece: 1) { range in
      for index in range {
        let start = index % piecesPerMatrix * piece
        let matrix = index / piecesPerMatrix
        body(matrix, pairs[matrix], start..<min(rows, start + piece))
      }
    }
  }

  /// Rows of a piece: about a million multiplications, in steps that suit vector registers.
  private func piece(of rows: Int) -> Int {
    let perRow = max(1, self.rows * inner * columns / max(rows, 1))
    return max(16, (1 << 20) / perRow / 16 * 16)
  }
}
