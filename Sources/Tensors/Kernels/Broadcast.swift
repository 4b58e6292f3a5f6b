/// How to walk over two tensors that are stretched to one shape.
///
/// Legend: the common shape is seen as rows of `inner` elements. Within a row an operand either
/// steps from element to element (step 1) or stays (step 0); where its rows begin is counted from
/// the outer dimensions, along which a stretched operand stays too. Neighboring dimensions that
/// both operands walk alike are joined, so rows are as long as can be.
struct BroadcastPlan {
  let shape: [Int]
  let inner: Int
  let leftStep: Int
  let rightStep: Int
  /// Sizes of the outer dimensions, and how far each operand moves along them.
  private var outer: [(size: Int, left: Int, right: Int)] = []

  init(_ left: [Int], _ right: [Int], shape: [Int]) {
    self.shape = shape
    var joined: [(size: Int, left: Int, right: Int)] = []
    let leftStrides = stretchedStrides(left, to: shape)
    let rightStrides = stretchedStrides(right, to: shape)
    for (size, strides) in zip(shape, zip(leftStrides, rightStrides)) where size != 1 {
      if let last = joined.last, last.left == strides.0 * size, last.right == strides.1 * size {
        joined[joined.count - 1] = (last.size * size, strides.0, strides.1)
      } else {
        joined.append((size, strides.0, strides.1))
      }
    }
    let row = joined.popLast() ?? (1, 1, 1)
    inner = row.size
    leftStep = row.left
    rightStep = row.right
    outer = joined
  }

  var rows: Int { outer.reduce(1) { $0 * $1.size } }

  /// Where row number `row` begins in each operand.
  func starts(ofRow row: Int) -> (left: Int, right: Int) {
    var rest = row
    var starts = (left: 0, right: 0)
    for dim in outer.reversed() {
      let index = rest % dim.size
      rest /= dim.size
      starts.left += index * dim.left
      starts.right += index * dim.right
    }
    return starts
  }
}

/// Row-major strides of `shape`, as seen from the shape it is stretched to: 0 along stretched
/// dimensions.
private func stretchedStrides(_ shape: [Int], to target: [Int]) -> [Int] {
  let padded = [Int](repeating: 1, count: target.count - shape.count) + shape
  return zip(padded, rowMajorStrides(padded)).map { size, stride in size == 1 ? 0 : stride }
}

/// A new tensor of `transform` of the elements of two tensors, stretched to a common shape.
///
/// Traps with `name` and both shapes if they do not fit.
@inline(__always)
func broadcasting(
  _ name: String, _ left: Tensor, _ right: Tensor, _ transform: (Float, Float) -> Float
) -> Tensor {
  if left.shape == right.shape { return mapping(left, right, transform) }
  guard let shape = broadcastShape(left.shape, right.shape) else {
    fatalError(Message.broadcast(name, left.shape, right.shape))
  }
  let plan = BroadcastPlan(left.shape, right.shape, shape: shape)
  let output = Tensor(uninitialized: shape)
  guard output.count > 0 else { return output }
  let inner = plan.inner
  forEachPiece(of: plan.rows, piece: max(1, 16_384 / inner)) { rows in
    for row in rows {
      let starts = plan.starts(ofRow: row)
      let a = left.pointer + starts.left
      let b = right.pointer + starts.right
      let y = output.pointer + row * inner
      if plan.leftStep == 0 {
        let value = a[0]
        for i in 0..<inner { y[i] = transform(value, b[i * plan.rightStep]) }
      } else if plan.rightStep == 0 {
        let value = b[0]
        for i in 0..<inner { y[i] = transform(a[i], value) }
      } else {
        for i in 0..<inner { y[i] = transform(a[i], b[i]) }
      }
    }
  }
  return output
}
