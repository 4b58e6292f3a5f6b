/// Sums of products of four rows with four shifted ones: the sum over all places q of
/// a[r][q] · b[s][q], for r and s in 0..<4.
///
/// Legend: a and b are four addresses each; Q = `count` places of one run, `runs` runs that begin
/// `apart` floats after each other. Behind the places of a run, up to the next multiple of 16, one of
/// the two factors must be 0.
///
/// The sixteen sums stay in vector registers, each as sixteen sums of every sixteenth product, until
/// all runs are through; each loaded vector is used four times.
///
/// Returns the sums with s running fastest.
@inline(__always)
func shiftedProducts(
  _ a: FourPointers, _ b: FourPointers, count: Int, runs: Int, apartA: Int, apartB: Int
) -> SIMD16<Float> {
  var (r0, r1, r2, r3) = (FourVectors(), FourVectors(), FourVectors(), FourVectors())
  for run in 0..<runs {
    var i = run * apartA
    var j = run * apartB
    let end = i + count
    while i < end {
      let b0 = loadVector(b.p0 + j)
      let b1 = loadVector(b.p1 + j)
      let b2 = loadVector(b.p2 + j)
      let b3 = loadVector(b.p3 + j)
      r0.add(loadVector(a.p0 + i), b0, b1, b2, b3)
      r1.add(loadVector(a.p1 + i), b0, b1, b2, b3)
      r2.add(loadVector(a.p2 + i), b0, b1, b2, b3)
      r3.add(loadVector(a.p3 + i), b0, b1, b2, b3)
      i += 16
      j += 16
    }
  }
  return SIMD16(
    lowHalf: SIMD8(lowHalf: r0.sums, highHalf: r1.sums),
    highHalf: SIMD8(lowHalf: r2.sums, highHalf: r3.sums))
}

/// The addresses of four rows.
struct FourPointers {
  let p0: UnsafePointer<Float>
  let p1: UnsafePointer<Float>
  let p2: UnsafePointer<Float>
  let p3: UnsafePointer<Float>

  /// Rows `first` to `first` + 3 of `count`; those beyond the last repeat it.
  init(_ first: Int, of count: Int, _ address: (Int) -> UnsafePointer<Float>) {
    p0 = address(first)
    p1 = address(min(first + 1, count - 1))
    p2 = address(min(first + 2, count - 1))
    p3 = address(min(first + 3, count - 1))
  }
}

/// Products of one row with four others, sixteen partial sums of each.
private struct FourVectors {
  private var v0 = SIMD16<Float>.zero
  private var v1 = SIMD16<Float>.zero
  private var v2 = SIMD16<Float>.zero
  private var v3 = SIMD16<Float>.zero

  @inline(__always)
  mutating func add(
    _ a: SIMD16<Float>, _ b0: SIMD16<Float>, _ b1: SIMD16<Float>, _ b2: SIMD16<Float>,
    _ b3: SIMD16<Float>
  ) {
    v0.addProduct(a, b0)
    v1.addProduct(a, b1)
    v2.addProduct(a, b2)
    v3.addProduct(a, b3)
  }

  /// The sum of each of the four products.
  var sums: SIMD4<Float> {
    @inline(__always) get { SIMD4(total(v0), total(v1), total(v2), total(v3)) }
  }

  /// The sum of sixteen numbers, half and half.
  @inline(__always)
  private func total(_ vector: SIMD16<Float>) -> Float {
    let eight = vector.lowHalf + vector.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
