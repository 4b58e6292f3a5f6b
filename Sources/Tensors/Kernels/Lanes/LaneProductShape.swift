/// The shape of a tile of the weight's gradient: so many filters × channels × columns of the kernel.
struct LaneProductShape {
  let filters: Int
  let channels: Int
  let taps: Int

  var terms: Int { channels * taps }

  /// Filters × terms whose sums fit into the 32 vector registers; a single filter fits always.
  private static let sizes = [
    (5, 5), (8, 3), (8, 2), (8, 1), (6, 4), (4, 6), (4, 5),
    (1, 6), (1, 5), (1, 4), (1, 3), (1, 2), (1, 1),
  ]

  /// The shape that needs the fewest cycles for one row of all filters, channels and columns.
  static func best(filters: Int, channels: Int, columns: LaneAxis) -> LaneProductShape {
    var best = LaneProductShape(filters: 1, channels: 1, taps: 1)
    var fewest = Float.infinity
    let inside = (0..<columns.taps).reduce(0) { $0 + columns.places(with: $1).count }
    let hasBorder = inside < columns.taps * columns.places
    for (tileFilters, terms) in sizes where tileFilters <= filters {
      for taps in 1...min(columns.taps, terms) where terms % taps == 0 {
        let shape = LaneProductShape(filters: tileFilters, channels: terms / taps, taps: taps)
        guard shape.channels <= channels, !(hasBorder && taps > 1 && tileFilters * terms > 24)
        else { continue }
        let tiles =
          ceiling(filters, tileFilters) * ceiling(channels, shape.channels)
          * ceiling(columns.taps, taps)
        // A vector is loaded or a product added in each cycle, and four of one kind overlap.
        let cycles = Float(tiles * max(tileFilters * terms, 4, tileFilters + terms))
        let places =
          taps == 1
          ? oneTapPenalty * Float(inside) / Float(columns.taps)
          : Float(columns.places) + borderPenalty * Float(min(columns.taps - 1, columns.places))
        if cycles * (hasBorder ? places : 1) < fewest {
          fewest = cycles * (hasBorder ? places : 1)
          best = shape
        }
      }
    }
    return best
  }

  /// A single tap visits only the places where it finds a pixel, but reads as many rows as it has
  /// channels; several visit the border too, where they are slower.
  private static let oneTapPenalty: Float = 1.0
  private static let borderPenalty: Float = 0.5

  func addUp(
    _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ walk: LaneProductWalk,
    into sums: UnsafeMutablePointer<Float>
  ) {
    switch (filters, terms) {
    case (8, 3): LaneProductTile<8, 3>.addUp(x, dy, walk, into: sums)
    case (8, 2): LaneProductTile<8, 2>.addUp(x, dy, walk, into: sums)
    case (8, 1): LaneProductTile<8, 1>.addUp(x, dy, walk, into: sums)
    case (6, 4): LaneProductTile<6, 4>.addUp(x, dy, walk, into: sums)
    case (5, 5): LaneProductTile<5, 5>.addUp(x, dy, walk, into: sums)
    case (4, 6): LaneProductTile<4, 6>.addUp(x, dy, walk, into: sums)
    case (4, 5): LaneProductTile<4, 5>.addUp(x, dy, walk, into: sums)
    case (1, 6): LaneProductTile<1, 6>.addUp(x, dy, walk, into: sums)
    case (1, 5): LaneProductTile<1, 5>.addUp(x, dy, walk, into: sums)
    case (1, 4): LaneProductTile<1, 4>.addUp(x, dy, walk, into: sums)
    case (1, 3): LaneProductTile<1, 3>.addUp(x, dy, walk, into: sums)
    case (1, 2): LaneProductTile<1, 2>.addUp(x, dy, walk, into: sums)
    default: LaneProductTile<1, 1>.addUp(x, dy, walk, into: sums)
    }
  }
}
