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

  /// Where the operands of element number `position` of the result lie.
  func starts(of position: Int) -> (left: Int, right: Int) {
    let starts = starts(ofRow: position / inner)
    let column = position % inner
    return (starts.left + column * leftStep, starts.right + column * rightStep)
  }

  /// Where row number `row` begins in each operand.
  private func starts(ofRow row: Int) -> (left: Int, right: Int) {
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

/// A new tensor of the common shape that two tensors are stretched to, its elements computed by
/// `loop`.
///
/// Traps with `name` and both shapes if they do not fit. With `keepingLanes`, see `mapping`, two batches
/// of one shape stay in lanes.
func broadcasting(
  _ name: String, _ left: Tensor, _ right: Tensor, keepingLanes: Bool = false, _ loop: BinaryLoop
) -> Tensor {
  if left.shape == right.shape { return mapping(left, right, keepingLanes: keepingLanes, loop) }
  if keepingLanes, left.isInLanes && right.shape.isEmpty || right.isInLanes && left.shape.isEmpty {
    return scaling(left, right, loop)
  }
  guard let shape = broadcastShape(left.shape, right.shape) else {
    fatalError(Message.broadcast(name, left.shape, right.shape))
  }
  let plan = BroadcastPlan(left.shape, right.shape, shape: shape)
  let output = Tensor(uninitialized: shape)
  let (leftStart, rightStart, target) = (left.pointer, right.pointer, output.pointer)
  forEachPiece(of: output.count) { piece in
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * RepeatedValue.length) { room in
      guard let room = room.baseAddress else { return }
      var a = RepeatedValue(room: room)
      var b = RepeatedValue(room: room + RepeatedValue.length)
      plan.forEachRun(of: piece) { position, starts, count in
        let x = leftStart + starts.left
        let y = rightStart + starts.right
        loop(
          plan.leftStep == 0 ? a.filled(with: x[0]) : UnsafePointer(x),
          plan.rightStep == 0 ? b.filled(with: y[0]) : UnsafePointer(y),
          target + position, count)
      }
    }
  }
  return output
}

/// The same for a batch in lanes and a single number.
private func scaling(_ left: Tensor, _ right: Tensor, _ loop: BinaryLoop) -> Tensor {
  let isLeft = left.isInLanes
  let batch = isLeft ? left : right
  let (number, output) = ((isLeft ? right : left).item(), Tensor(lanes: batch.shape))
  let (values, results) = (batch.inLanes().pointer, output.inLanes())
  forEachPiece(of: results.count, piece: 16 * RepeatedValue.length) { piece in
    withUnsafeTemporaryAllocation(of: Float.self, capacity: RepeatedValue.length) { room in
      guard let room = room.baseAddress else { return }
      var repeated = RepeatedValue(room: room)
      let numbers = repeated.filled(with: number)
      for start in stride(from: piece.lowerBound, to: piece.upperBound, by: RepeatedValue.length) {
        let x = UnsafePointer(values + start)
        loop(
          isLeft ? x : numbers, isLeft ? numbers : x, results.pointer + start,
          min(RepeatedValue.length, piece.upperBound - start))
      }
    }
  }
  return output
}

/// A stretched operand that stays where it is: its value over and over, so that the loop has a row
/// to read.
private struct RepeatedValue {
  static let length = 1_024
  let room: UnsafeMutablePointer<Float>
  private var bits: UInt32?

  init(room: UnsafeMutablePointer<Float>) {
    self.room = room
  }

  mutating func filled(with value: Float) -> UnsafePointer<Float> {
    if bits != value.bitPattern {
      room.update(repeating: value, count: Self.length)
      bits = value.bitPattern
    }
    return UnsafePointer(room)
  }
}

extension BroadcastPlan {
  /// Calls `body` for each run of neighboring elements of the result that lie in one row: where it
  /// begins, in the result and in each operand, and how long it is.
  fileprivate func forEachRun(
    of piece: Range<Int>, _ body: (Int, (left: Int, right: Int), Int) -> Void
  ) {
    var position = piece.lowerBound
    while position < piece.upperBound {
      let starts = starts(of: position)
      var count = min(inner - position % inner, piece.upperBound - position)
      if leftStep == 0 || rightStep == 0 { count = min(count, RepeatedValue.length) }
      body(position, starts, count)
      position += count
    }
  }
}
