/// Computes `count` elements of y from those of x.
typealias UnaryLoop = (
  _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ count: Int
) -> Void

/// Computes `count` elements of y from those of a and b.
typealias BinaryLoop = (
  _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>,
  _ count: Int
) -> Void

/// A new tensor of the shape of `input`, its elements computed by `loop`, a piece at a time.
///
/// Operations hand in the loop, not the arithmetic of one element: so the compiler sees both
/// together wherever it is called from, and uses vector instructions.
///
/// A batch in lanes stays there with `keepingLanes`, which asks that finite values give finite values,
/// and a gradient of 0 another one of 0, since the loop then sees images that do not exist.
func mapping(_ input: Tensor, keepingLanes: Bool = false, _ loop: UnaryLoop) -> Tensor {
  let output =
    keepingLanes && input.isInLanes
    ? Tensor(lanes: input.shape)
    : Tensor(uninitialized: input.shape)
  let x = output.lanes == nil ? input.storage : input.inLanes()
  let y = output.lanes ?? output.storage
  forEachPiece(of: x.count) { piece in
    loop(x.pointer + piece.lowerBound, y.pointer + piece.lowerBound, piece.count)
  }
  return output
}

/// A new tensor of the one shape of two others, its elements computed by `loop`; with `keepingLanes` in
/// lanes if one of the two is.
func mapping(
  _ left: Tensor, _ right: Tensor, keepingLanes: Bool = false, _ loop: BinaryLoop
) -> Tensor {
  let isInLanes = keepingLanes && (left.isInLanes || right.isInLanes)
  let output = isInLanes ? Tensor(lanes: left.shape) : Tensor(uninitialized: left.shape)
  let a = isInLanes ? left.inLanes() : left.storage
  let b = isInLanes ? right.inLanes() : right.storage
  let y = output.lanes ?? output.storage
  forEachPiece(of: y.count) { piece in
    let start = piece.lowerBound
    loop(a.pointer + start, b.pointer + start, y.pointer + start, piece.count)
  }
  return output
}
