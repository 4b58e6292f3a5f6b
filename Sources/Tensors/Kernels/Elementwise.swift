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
func mapping(_ input: Tensor, _ loop: UnaryLoop) -> Tensor {
  let output = Tensor(uninitialized: input.shape)
  let x = input.pointer
  let y = output.pointer
  forEachPiece(of: input.count) { piece in
    loop(x + piece.lowerBound, y + piece.lowerBound, piece.count)
  }
  return output
}

/// A new tensor of the one shape of two others, its elements computed by `loop`.
func mapping(_ left: Tensor, _ right: Tensor, _ loop: BinaryLoop) -> Tensor {
  let output = Tensor(uninitialized: left.shape)
  let a = left.pointer
  let b = right.pointer
  let y = output.pointer
  forEachPiece(of: left.count) { piece in
    let start = piece.lowerBound
    loop(a + start, b + start, y + start, piece.count)
  }
  return output
}
