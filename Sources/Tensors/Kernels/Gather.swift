extension Tensor {
  /// A new tensor whose element [i, j, …] is the one found here at
  /// start + i · strides[0] + j · strides[1] + ….
  func gathered(shape: [Int], strides: [Int], start: Int) -> Tensor {
    let output = Tensor(uninitialized: shape)
    guard let inner = shape.last, let step = strides.last, output.count > 0 else {
      if output.count > 0 { output.pointer[0] = pointer[start] }
      return output
    }
    let outer = Array(zip(shape, strides).dropLast())
    let (elements, gathered) = (pointer, output.pointer)
    forEachPiece(of: output.count / inner, piece: Swift.max(1, 16_384 / inner)) { rows in
      for row in rows {
        var rest = row
        var offset = start
        for (size, stride) in outer.reversed() {
          offset += rest % size * stride
          rest /= size
        }
        let source = elements + offset
        let target = gathered + row * inner
        for i in 0..<inner { target[i] = source[i * step] }
      }
    }
    return output
  }
}
