/// A product with a matrix of weights, y[n, o] = bias[o] + Σ over t of x[n, t] · weight(o, t), for some
/// dozens of rows n, as a batch has.
///
/// Sixteen rows of x stand side by side in lanes, so no sum runs across a vector, and the weights are
/// read once, where they lie. `sgemm` packs both matrices first, which for 64 rows costs it a fifth of
/// the time.
///
/// Legend: N rows, T terms, O outputs; x [N, T], y [N, O]; the weight of output o and term t lies at
/// o × outputStep + t × termStep.
struct LaneLinear {
  let rows: Int
  let terms: Int
  let outputs: Int
  let outputStep: Int
  let termStep: Int

  /// Up to how many rows it is faster than `sgemm`, which beyond them uses its packed matrices often
  /// enough.
  static func isWorthwhile(rows: Int) -> Bool { (12...256).contains(rows) }

  /// Outputs of a tile.
  private static let height = 6
  /// Bundles of a tile, at most.
  private static let width = 4

  func multiply(
    _ x: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into y: UnsafeMutablePointer<Float>
  ) {
    let input = LaneShape([rows, terms, 1, 1])
    let output = LaneShape([rows, outputs, 1, 1])
    withScratch(input.count + output.count) { room in
      let results = room + input.count
      input.fill(room, from: x)
      let tiles = ceiling(outputs, Self.height)
      let work = Self.height * terms * rows
      forEachPiece(of: tiles, piece: evenPiece(of: tiles, about: max(1, (1 << 20) / work))) {
        tiles in
        for bundle in stride(from: 0, to: input.bundles, by: Self.width) {
          for tile in tiles {
            addUp(
              room + bundle * input.bundle, min(Self.width, input.bundles - bundle), weight,
              bias: bias, first: tile * Self.height, into: results + bundle * output.bundle)
          }
        }
      }
      output.read(results, into: y)
    }
  }

  /// One tile: the outputs from `first` on of up to four bundles.
  private func addUp(
    _ x: UnsafePointer<Float>, _ bundles: Int, _ weight: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, first: Int, into y: UnsafeMutablePointer<Float>
  ) {
    let used = min(Self.height, outputs - first)
    var start = InlineArray<6, Float>(repeating: 0)
    if let bias { for r in 0..<used { start[r] = bias[first + r] } }
    let tile =
      switch bundles {
      case 1: LaneLinearTile<6, 1>.addUp
      case 2: LaneLinearTile<6, 2>.addUp
      case 3: LaneLinearTile<6, 3>.addUp
      default: LaneLinearTile<6, 4>.addUp
      }
    tile(
      x, terms * LaneShape.lanes, weight + first * outputStep, outputStep, termStep, terms, start,
      used, y + first * LaneShape.lanes, outputs * LaneShape.lanes)
  }
}
