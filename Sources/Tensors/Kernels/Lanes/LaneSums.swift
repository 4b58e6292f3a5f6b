/// A sum of shifted images in lanes: what a convolution computes forward, and what brings its gradient
/// back to the input, one phase of the stride at a time.
///
/// Legend: B bundles, G groups, C channels of a group that are summed over, F filters of a group that
/// come out. source is [B, G × C, …, 16], target [B, G × F, …, 16]; the weights are [G, F / R, C, I, J, R]
/// with the I × J taps that this phase meets, R filters side by side.
struct LaneSums {
  let bundles: Int
  let groups: Int
  let channels: Int
  let filters: Int
  let rows: LaneAxis
  let columns: LaneAxis
  let targetSize: IntPair

  /// R, the filters of a tile: what leaves the fewest of its rows empty; of equals the largest.
  var tileRows: Int {
    [8, 6, 5, 4].min { ceiling(filters, $0) * $0 < ceiling(filters, $1) * $1 } ?? 4
  }

  /// Up to how many places a tile has, so that its sums fit into the 32 vector registers.
  private var tilePlaces: Int { tileRows == 8 ? 3 : 4 }

  var tiles: Int { ceiling(filters, tileRows) }
  /// The weights of a tile.
  var tileWeights: Int { channels * rows.taps * columns.taps * tileRows }

  /// Floats of a plane of one channel.
  private var sourcePlane: Int { rows.size * columns.size * LaneShape.lanes }
  private var targetPlane: Int { targetSize.height * targetSize.width * LaneShape.lanes }

  /// Adds up into `target`. Each sum begins with the `start` of its filter, [G, F / R, R].
  func addUp(
    _ source: UnsafePointer<Float>, weights: UnsafePointer<Float>, start: UnsafePointer<Float>,
    into target: UnsafeMutablePointer<Float>
  ) {
    let cuts = columnCuts
    let block = blockSize
    let together = bundlesTogether(cuts)
    let rowBlocks = ceiling(rows.places, block.rows)
    let tileBlocks = ceiling(tiles, block.tiles)
    let bundleBlocks = ceiling(bundles, together)
    forEachPiece(of: bundleBlocks * groups * tileBlocks * rowBlocks, piece: 1) { pieces in
      for piece in pieces {
        let part = piece / (tileBlocks * rowBlocks)
        let (group, firstBundle) = (part % groups, part / groups * together)
        let firstTile = piece / rowBlocks % tileBlocks * block.tiles
        let firstRow = piece % rowBlocks * block.rows
        for tile in firstTile..<min(firstTile + block.tiles, tiles) {
          let index = group * tiles + tile
          let plane = firstBundle * groups + group
          let work = LaneTileRows.Work(
            source: source + plane * channels * sourcePlane,
            weights: weights + index * tileWeights,
            start: start + index * tileRows,
            target: target + (plane * filters + tile * tileRows) * targetPlane,
            filters: min(tileRows, filters - tile * tileRows),
            bundles: min(together, bundles - firstBundle))
          addUp(work, rows: firstRow..<min(firstRow + block.rows, rows.places), cuts)
        }
      }
    }
  }

  /// How many bundles a piece has. Several where parts of a row are too short for a tile, which then
  /// has the same place of several bundles instead of neighboring places.
  private func bundlesTogether(_ cuts: [LaneColumnCut]) -> Int {
    guard cuts.contains(where: \.isNarrow) else { return 1 }
    return evenPiece(of: max(1, bundles), about: tilePlaces)
  }

  private func addUp(_ work: LaneTileRows.Work, rows: Range<Int>, _ cuts: [LaneColumnCut]) {
    let tileRows = LaneTileRows(self, cuts: cuts)
    switch self.tileRows {
    case 8: tileRows.addUp(work, rows, LaneTileHeight<8>.self)
    case 6: tileRows.addUp(work, rows, LaneTileHeight<6>.self)
    case 5: tileRows.addUp(work, rows, LaneTileHeight<5>.self)
    default: tileRows.addUp(work, rows, LaneTileHeight<4>.self)
    }
  }

  /// How many rows and tiles make a piece: a fraction of a millisecond of work, on pixels that stay in
  /// the cache while tile after tile reads them. Where there are many weights, they are cut rather
  /// than the rows, since each piece reads all of its weights.
  private var blockSize: (rows: Int, tiles: Int) {
    let multiplications = max(1, tiles * tileWeights * columns.places)
    let sourceRow = channels * columns.size * LaneShape.lanes * rows.placeStep
    let fitting = max(1, min(rows.places, (1 << 17) / max(sourceRow, 1)))
    let target = 1 << 17
    guard fitting * multiplications > target else { return (fitting, tiles) }
    if tiles * tileWeights > 1 << 14 {
      let each = fitting * multiplications / tiles
      return (fitting, max(1, evenPiece(of: tiles, about: target / each)))
    }
    return (max(1, evenPiece(of: fitting, about: target / multiplications)), tiles)
  }

  /// A row of places, cut where the taps that find a source change, and evenly into tiles.
  private var columnCuts: [LaneColumnCut] {
    var cuts: [LaneColumnCut] = []
    var place = 0
    while place < columns.places {
      let taps = columns.taps(at: place)
      var end = place + 1
      while end < columns.places && columns.taps(at: end) == taps { end += 1 }
      let parts = ceiling(end - place, tilePlaces)
      for part in 0..<parts {
        let lower = place + (end - place) * part / parts
        let upper = place + (end - place) * (part + 1) / parts
        cuts.append(LaneColumnCut(places: lower..<upper, taps: taps))
      }
      place = end
    }
    return cuts
  }
}

/// Neighboring places of a row that find a source with the same taps.
struct LaneColumnCut {
  let places: Range<Int>
  let taps: Range<Int>

  /// Whether the places are too few for a tile.
  var isNarrow: Bool { places.count <= 2 }
}
