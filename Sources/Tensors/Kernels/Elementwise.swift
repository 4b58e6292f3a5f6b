/// A new tensor of `transform` of each element of `input`.
///
/// Inlined into each operation, so that the compiler sees the arithmetic in the loop and uses
/// vector instructions.
@inline(__always)
func mapping(_ input: Tensor, _ transform: (Float) -> Float) -> Tensor {
  let output = Tensor(uninitialized: input.shape)
  let x = input.pointer
  let y = output.pointer
  forEachPiece(of: input.count) { piece in
    for i in piece { y[i] = transform(x[i]) }
  }
  return output
}

/// A new tensor of `transform` of the elements of two tensors of one shape.
@inline(__always)
func mapping(_ left: Tensor, _ right: Tensor, _ transform: (Float, Float) -> Float) -> Tensor {
  let output = Tensor(uninitialized: left.shape)
  let a = left.pointer
  let b = right.pointer
  let y = output.pointer
  forEachPiece(of: left.count) { piece in
    for i in piece { y[i] = transform(a[i], b[i]) }
  }
  return output
}
