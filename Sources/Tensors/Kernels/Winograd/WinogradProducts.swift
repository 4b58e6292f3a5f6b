/// The products of a block of tiles: for eight rows r and a few tiles t
///
///     products[r, t] = Σ over c of weights[c, r] · values[c, t]
///
/// Legend: C terms; weights is [C, 8]; the values of a term are [tiles, 16], and so are the products of
/// a row; the next terms and rows are `stride` floats further on.
///
/// The sums of 8 × 3 vectors stay in registers while all terms are added to them; a term takes three
/// loads of values and eight of weights for 24 products.
enum WinogradProducts<let tiles: Int> {
  @inline(never)
  static func addUp(
    _ weights: UnsafePointer<Float>, _ values: UnsafePointer<Float>, terms: Int,
    into products: UnsafeMutablePointer<Float>, stride: Int
  ) {
    var sums = InlineArray<8, InlineArray<tiles, Vector>>(
      repeating: InlineArray<tiles, Vector>(repeating: .zero))
    var (weight, value) = (weights, values)
    for _ in 0..<terms {
      let factors = InlineArray<tiles, Vector> { loadVector(value + $0 &* 16) }
      for r in 0..<8 {
        let factor = Vector(repeating: weight[r])
        for t in 0..<tiles { sums[r][t] = multiplyAdd(factor, factors[t], sums[r][t]) }
      }
      weight += 8
      value += stride
    }
    for r in 0..<8 {
      for t in 0..<tiles { store(sums[r][t], to: products + (r &* stride &+ t &* 16)) }
    }
  }
}
