/// The sum of `count` floats, wherever they come from.
///
/// Sixteen running sums at once fill a vector register; every 1,024 elements they are added to a
/// sum in double precision, so that the rounding error does not grow with the count.
func sum(of x: UnsafePointer<Float>, count: Int) -> Double {
  blockwiseSum(count: count) { start, length in
    var lanes = SIMD16<Float>.zero
    var i = start
    while i + 16 <= start + length {
      lanes += lane(x, i)
      i += 16
    }
    var total = lanes.sum()
    for i in i..<start + length { total += x[i] }
    return total
  }
}

@inline(__always)
private func blockwiseSum(count: Int, _ block: (_ start: Int, _ length: Int) -> Float) -> Double {
  var total = 0.0
  for start in stride(from: 0, to: count, by: 1_024) {
    total += Double(block(start, min(1_024, count - start)))
  }
  return total
}

@inline(__always)
private func lane(_ x: UnsafePointer<Float>, _ index: Int) -> SIMD16<Float> {
  UnsafeRawPointer(x + index).loadUnaligned(as: SIMD16<Float>.self)
}

/// Sums along one dimension.
///
/// Legend: x is [outer, size, inner] (see `DimSplit`), y is [outer, inner], scaled by `scale`.
func sum(
  _ x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, split: DimSplit, scale: Float = 1
) {
  let (size, inner) = (split.size, split.inner)
  if inner == 1 {
    forEachPiece(of: split.outer, piece: max(1, 16_384 / max(size, 1))) { outers in
      for o in outers { y[o] = Float(sum(of: x + o * size, count: size) * Double(scale)) }
    }
  } else if split.outer == 1 {
    // Few long columns: cut along the inner elements.
    forEachPiece(of: inner, piece: max(16, 16_384 / max(size, 1))) { inners in
      sumRows(
        x + inners.lowerBound, rows: size, apart: inner, width: inners.count, scale,
        into: y + inners.lowerBound)
    }
  } else {
    forEachPiece(of: split.outer, piece: max(1, 16_384 / max(size * inner, 1))) { outers in
      for o in outers {
        sumRows(
          x + o * size * inner, rows: size, apart: inner, width: inner, scale,
          into: y + o * inner)
      }
    }
  }
}

/// Adds rows up, a block of columns at a time: 64 rows in single precision, the blocks in double.
private func sumRows(
  _ x: UnsafePointer<Float>, rows: Int, apart: Int, width: Int, _ scale: Float,
  into y: UnsafeMutablePointer<Float>
) {
  guard rows > 64 else {
    sumFewRows(x, rows: rows, apart: apart, width: width, into: y)
    if scale != 1 { for i in 0..<width { y[i] *= scale } }
    return
  }
  withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { totals in
    totals.initialize(repeating: 0)
    for start in stride(from: 0, to: rows, by: 64) {
      sumFewRows(
        x + start * apart, rows: min(64, rows - start), apart: apart, width: width, into: y)
      for i in 0..<width { totals[i] += Double(y[i]) }
    }
    for i in 0..<width { y[i] = Float(totals[i] * Double(scale)) }
  }
}

private func sumFewRows(
  _ x: UnsafePointer<Float>, rows: Int, apart: Int, width: Int,
  into y: UnsafeMutablePointer<Float>
) {
  y.update(repeating: 0, count: width)
  for row in 0..<rows {
    let source = x + row * apart
    for i in 0..<width { y[i] += source[i] }
  }
}

/// The sum of (x − shift)², computed like `sum(of:count:)`.
func sumOfSquares(of x: UnsafePointer<Float>, minus shift: Float, count: Int) -> Double {
  blockwiseSum(count: count) { start, length in
    var lanes = SIMD16<Float>.zero
    var i = start
    while i + 16 <= start + length {
      let difference = lane(x, i) - shift
      lanes += difference * difference
      i += 16
    }
    var total = lanes.sum()
    for i in i..<start + length { total += (x[i] - shift) * (x[i] - shift) }
    return total
  }
}

/// The sum of a · (b − shift), computed like `sum(of:count:)`.
func sumOfProducts(
  of a: UnsafePointer<Float>, and b: UnsafePointer<Float>, minus shift: Float, count: Int
) -> Double {
  blockwiseSum(count: count) { start, length in
    var lanes = SIMD16<Float>.zero
    var i = start
    while i + 16 <= start + length {
      lanes += lane(a, i) * (lane(b, i) - shift)
      i += 16
    }
    var total = lanes.sum()
    for i in i..<start + length { total += a[i] * (b[i] - shift) }
    return total
  }
}

/// The sum of weights · x, with sixteen weights over and over.
func sum(of x: UnsafePointer<Float>, times weights: Vector, count: Int) -> Double {
  blockwiseSum(count: count) { start, length in
    var lanes = Vector.zero
    for i in stride(from: start, to: start + length, by: 16) { lanes += lane(x, i) * weights }
    return lanes.sum()
  }
}

/// The sum of weights · (x − shift)², with sixteen weights over and over.
func sumOfSquares(
  of x: UnsafePointer<Float>, minus shift: Float, times weights: Vector, count: Int
) -> Double {
  blockwiseSum(count: count) { start, length in
    var lanes = Vector.zero
    for i in stride(from: start, to: start + length, by: 16) {
      let difference = lane(x, i) - shift
      lanes += difference * difference * weights
    }
    return lanes.sum()
  }
}
