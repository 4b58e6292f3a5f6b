/// The shape of a tile of the weight's gradient: so many filters × channels × columns of the kernel.
struct LaneProductShape {
  let filters: Int
  let channels: Int
  let taps: Int

  var terms: Int { channels * taps }

  /// Filters × terms whose sums fit into the 32 vector registers, the first only where no place lies
  /// at a border; a single filter fits always.
  private static let sizes = [
    (5, 5), (8, 3), (8, 2), (8, 1), (6, 4), (4, 6), (4, 5),
    (1, 6), (1, 5), (1, 4), (1, 3), (1, 2), (1, 1),
  ]

  /// The shape that needs the fewest cycles for one place of all filters, channels and columns.
  static func best(
    filters: Int, channels: Int, taps: Int, hasBorder: Bool
  ) -> LaneProductShape {
    var best = LaneProductShape(filters: 1, channels: 1, taps: 1)
    var fewest = Int.max
    for (tileFilters, terms) in sizes.dropFirst(hasBorder ? 1 : 0) where tileFilters <= filters {
      for tileTaps in 1...min(taps, terms) where terms % tileTaps == 0 {
        let tileChannels = terms / tileTaps
        guard tileChannels <= channels else { continue }
        let tiles =
          ceiling(filters, tileFilters) * ceiling(channels, tileChannels) * ceiling(taps, tileTaps)
        // A vector is loaded or a product added in each cycle, and four of one kind overlap.
        let cycles = tiles * max(tileFilters * terms, 4, tileFilters + terms)
        // Of equals the one with most taps, whose pixels are neighbors.
        if cycles < fewest || (cycles == fewest && tileTaps > best.taps) {
          fewest = cycles
          best = LaneProductShape(filters: tileFilters, channels: tileChannels, taps: tileTaps)
        }
      }
    }
    return best
  }

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
