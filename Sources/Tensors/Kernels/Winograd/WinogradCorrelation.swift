/// Sums of products of two rows with eight: the sum over all tiles and lanes of a[r][t] · b[s][t], for r in
/// 0..<2 and s in 0..<8.
///
/// Legend: a and b are rows of `count` vectors, `rowStride` floats apart. Returns the sums with s running
/// fastest.
///
/// The sixteen sums stay in vector registers, each as sixteen sums of every sixteenth product, until
/// the end; a step takes ten loads for sixteen products.
@inline(__always)
func winogradCorrelation(
  _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int, rowStride: Int
) -> SIMD16<Float> {
  var (s0, s1, s2, s3) = (TwoRows(), TwoRows(), TwoRows(), TwoRows())
  var (s4, s5, s6, s7) = (TwoRows(), TwoRows(), TwoRows(), TwoRows())
  for t in 0..<count {
    let a0 = loadVector(a + t * 16)
    let a1 = loadVector(a + t * 16 + rowStride)
    let row = b + t * 16
    s0.add(loadVector(row), a0, a1)
    s1.add(loadVector(row + rowStride), a0, a1)
    s2.add(loadVector(row + 2 * rowStride), a0, a1)
    s3.add(loadVector(row + 3 * rowStride), a0, a1)
    s4.add(loadVector(row + 4 * rowStride), a0, a1)
    s5.add(loadVector(row + 5 * rowStride), a0, a1)
    s6.add(loadVector(row + 6 * rowStride), a0, a1)
    s7.add(loadVector(row + 7 * rowStride), a0, a1)
  }
  let low = pairSums(
    pairSums(pairSums(s0.r0, s1.r0), pairSums(s2.r0, s3.r0)),
    pairSums(pairSums(s4.r0, s5.r0), pairSums(s6.r0, s7.r0)))
  let high = pairSums(
    pairSums(pairSums(s0.r1, s1.r1), pairSums(s2.r1, s3.r1)),
    pairSums(pairSums(s4.r1, s5.r1), pairSums(s6.r1, s7.r1)))
  return pairSums(low, high)
}

/// Products of one row with two others, sixteen partial sums of each.
private struct TwoRows {
  var r0 = SIMD16<Float>.zero
  var r1 = SIMD16<Float>.zero

  @inline(__always)
  mutating func add(_ b: SIMD16<Float>, _ a0: SIMD16<Float>, _ a1: SIMD16<Float>) {
    r0.addProduct(a0, b)
    r1.addProduct(a1, b)
  }
}

/// The sums of neighbors, those of `a` first. Four times over, sixteen vectors become the vector of
/// their totals.
@inline(__always)
private func pairSums(_ a: SIMD16<Float>, _ b: SIMD16<Float>) -> SIMD16<Float> {
  SIMD16(lowHalf: a.evenHalf, highHalf: b.evenHalf)
    + SIMD16(lowHalf: a.oddHalf, highHalf: b.oddHalf)
}
