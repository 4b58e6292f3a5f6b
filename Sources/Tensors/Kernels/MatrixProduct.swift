/// C = A · B as in `sgemm`, on several threads: C is cut along its longer side into pieces of about four
/// million multiplications: each piece reads all of the other matrix, so they must not be small.
func parallelSgemm(
  rows: Int, columns: Int, inner: Int,
  _ a: UnsafePointer<Float>, strideA: Int, transposedA: Bool = false,
  _ b: UnsafePointer<Float>, strideB: Int, transposedB: Bool = false,
  into c: UnsafeMutablePointer<Float>, strideC: Int, adding: Bool = false
) {
  if rows >= columns {
    forEachPiece(of: rows, piece: pieceLength(each: columns * inner)) { piece in
      let start = piece.lowerBound
      sgemm(
        rows: piece.count, columns: columns, inner: inner,
        a + start * (transposedA ? 1 : strideA), strideA: strideA, transposedA: transposedA,
        b, strideB: strideB, transposedB: transposedB,
        into: c + start * strideC, strideC: strideC, adding: adding)
    }
  } else {
    forEachPiece(of: columns, piece: pieceLength(each: rows * inner)) { piece in
      let start = piece.lowerBound
      sgemm(
        rows: rows, columns: piece.count, inner: inner,
        a, strideA: strideA, transposedA: transposedA,
        b + start * (transposedB ? strideB : 1), strideB: strideB, transposedB: transposedB,
        into: c + start, strideC: strideC, adding: adding)
    }
  }
}

/// How many rows or columns, of `each` many multiplications, make a piece: a multiple of 32, which
/// suits the vector registers.
private func pieceLength(each: Int) -> Int {
  max(64, (1 << 22) / max(each, 1) / 64 * 64)
}
