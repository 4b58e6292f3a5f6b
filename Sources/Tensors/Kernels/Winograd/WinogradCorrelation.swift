/// Sums of products of two rows with eight: the sum over all tiles and lanes of a[r][t] · b[s][t], for r in
/// 0..<2 and s in 0..<8.
///
/// Legend: a and b are rows of `count` vectors, `rowStride` floats apart. Returns the sums with s running
/// fastest.
///
/// The sixteen sums stay in vector registers, each as sixteen sums of every sixteenth product, until
/// the end; a step takes ten loads for sixteen products.
@inline(never)
func winogradCorrelation(
  _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int, rowStride: Int
) -> Vector {
  var sums = InlineArray<16, Vector>(repeating: .zero)
  var (x, y) = (a, b)
  for _ in 0..<count {
    let (first, second) = (loadVector(x), loadVector(x + rowStride))
    for s in 0..<8 {
      let factor = loadVector(y + s &* rowStride)
      sums[s] = multiplyAdd(first, factor, sums[s])
      sums[8 &+ s] = multiplyAdd(second, factor, sums[8 &+ s])
    }
    x += 16
    y += 16
  }
  return laneSums(sums)
}
