/// Four rows of sums of shifted floats: y[r, q] = start[r] + Σ over t of weights[t, r] · x[shifts[t] + q].
///
/// Legend: T terms, R = 4 rows, Q places. x is the laid out images, shifts [T], weights [T, R],
/// y [R, rowStride] with places 0..<`count` filled; up to 63 more places are read and written.
///
/// The sums of 4 rows × 64 places stay in sixteen vector registers while all terms are added to them.
/// So each vector that is loaded is used four times and each weight four times, and the processor's
/// multipliers never wait for memory.
func shiftedSums(
  of x: UnsafePointer<Float>, shifts: UnsafePointer<Int>, weights: UnsafePointer<Float>,
  terms: Int, start: SIMD4<Float>, count: Int, into y: UnsafeMutablePointer<Float>, rowStride: Int
) {
  var q = 0
  while q + 32 < count {
    var (a, b, c, d) = (
      FourSums(start), FourSums(start), FourSums(start), FourSums(start)
    )
    for t in 0..<terms {
      let source = x + (shifts[t] + q)
      let weight = weights + 4 * t
      a.add(loadVector(source), times: weight)
      b.add(loadVector(source + 16), times: weight)
      c.add(loadVector(source + 32), times: weight)
      d.add(loadVector(source + 48), times: weight)
    }
    a.store(to: y + q, rowStride)
    b.store(to: y + q + 16, rowStride)
    c.store(to: y + q + 32, rowStride)
    d.store(to: y + q + 48, rowStride)
    q += 64
  }
  // What is left, at most 32 places, in half the width.
  while q < count {
    var (a, b) = (FourSums(start), FourSums(start))
    for t in 0..<terms {
      let source = x + (shifts[t] + q)
      let weight = weights + 4 * t
      a.add(loadVector(source), times: weight)
      b.add(loadVector(source + 16), times: weight)
    }
    a.store(to: y + q, rowStride)
    b.store(to: y + q + 16, rowStride)
    q += 32
  }
}

/// Sums of four rows at sixteen places.
private struct FourSums {
  private var row0: SIMD16<Float>
  private var row1: SIMD16<Float>
  private var row2: SIMD16<Float>
  private var row3: SIMD16<Float>

  @inline(__always)
  init(_ start: SIMD4<Float>) {
    row0 = SIMD16(repeating: start[0])
    row1 = SIMD16(repeating: start[1])
    row2 = SIMD16(repeating: start[2])
    row3 = SIMD16(repeating: start[3])
  }

  @inline(__always)
  mutating func add(_ x: SIMD16<Float>, times weight: UnsafePointer<Float>) {
    row0.addProduct(x, SIMD16(repeating: weight[0]))
    row1.addProduct(x, SIMD16(repeating: weight[1]))
    row2.addProduct(x, SIMD16(repeating: weight[2]))
    row3.addProduct(x, SIMD16(repeating: weight[3]))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, _ stride: Int) {
    Tensors.store(row0, to: y)
    Tensors.store(row1, to: y + stride)
    Tensors.store(row2, to: y + 2 * stride)
    Tensors.store(row3, to: y + 3 * stride)
  }
}
