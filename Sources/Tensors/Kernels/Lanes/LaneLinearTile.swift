/// The innermost loop of fully connected layers in lanes.
///
/// Legend: R outputs, Q bundles of sixteen rows of the input. The R × Q sums stay in vector registers
/// while all T terms are added: term t meets the R weights w[r × rowStep + t × termStep] with the Q
/// vectors x[q, t]. The weights are read where they lie, not packed first as `sgemm` does: with few rows
/// of input each is used too seldom for that to pay.
enum LaneLinearTile<let rows: Int, let bundles: Int> {
  @inline(never)
  static func addUp(
    _ x: UnsafePointer<Float>, bundleStep: Int, _ w: UnsafePointer<Float>, rowStep: Int,
    termStep: Int, terms: Int, start: InlineArray<6, Float>, used: Int,
    into y: UnsafeMutablePointer<Float>, outputBundleStep: Int
  ) {
    var sums = InlineArray<rows, InlineArray<bundles, Vector>>(
      repeating: InlineArray<bundles, Vector>(repeating: .zero))
    // A tile at the edge computes its last output several times and stores it once.
    var offsets = InlineArray<rows, Int>(repeating: 0)
    for r in 0..<rows {
      offsets[r] = min(r, used &- 1) &* rowStep
      for q in 0..<bundles { sums[r][q] = Vector(repeating: start[r]) }
    }
    var pixel = x
    var weight = w
    for _ in 0..<terms {
      var values = InlineArray<bundles, Vector>(repeating: .zero)
      for q in 0..<bundles { values[q] = loadVector(pixel + q &* bundleStep) }
      for r in 0..<rows {
        let factor = Vector(repeating: weight[offsets[r]])
        for q in 0..<bundles { sums[r][q] = multiplyAdd(values[q], factor, sums[r][q]) }
      }
      pixel += LaneShape.lanes
      weight += termStep
    }
    for r in 0..<rows where r < used {
      for q in 0..<bundles {
        store(sums[r][q], to: y + (r &* LaneShape.lanes &+ q &* outputBundleStep))
      }
    }
  }
}
