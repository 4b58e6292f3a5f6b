/// The number of filters of a tile, as a type, so that the compiler knows it.
enum LaneTileHeight<let rows: Int> {}

/// Goes through the rows of a target with one tile of filters.
struct LaneTileRows {
  /// Where one image bundle's data and one tile's weights begin.
  struct Work {
    let source: UnsafePointer<Float>
    let weights: UnsafePointer<Float>
    let start: UnsafePointer<Float>
    let target: UnsafeMutablePointer<Float>
    /// How many of the tile's filters there are.
    let filters: Int
  }

  private let sums: LaneSums
  private let cuts: [LaneColumnCut]
  private let walk: LaneWalk

  init(_ sums: LaneSums, cuts: [LaneColumnCut]) {
    self.sums = sums
    self.cuts = cuts
    let (rows, columns) = (sums.rows, sums.columns)
    let lanes = LaneShape.lanes
    walk = LaneWalk(
      channels: sums.channels, tapRows: 0, tapColumns: 0,
      channelStep: rows.size * columns.size * lanes,
      tapRowStep: rows.tapStep * columns.size * lanes,
      tapColumnStep: columns.tapStep * lanes, placeStep: columns.placeStep * lanes,
      weightChannelStep: rows.taps * columns.taps * sums.tileRows,
      weightRowStep: columns.taps * sums.tileRows, weightColumnStep: sums.tileRows,
      targetPlane: sums.targetSize.height * sums.targetSize.width * lanes,
      targetStep: columns.pixelStride * lanes)
  }

  func addUp<let R: Int>(_ work: Work, _ rows: Range<Int>, _ height: LaneTileHeight<R>.Type) {
    for row in rows {
      let taps = sums.rows.taps(at: row)
      for cut in cuts { addUp(work, row, taps, cut, height) }
    }
  }

  @inline(__always)
  private func addUp<let R: Int>(
    _ work: Work, _ row: Int, _ taps: Range<Int>, _ cut: LaneColumnCut,
    _: LaneTileHeight<R>.Type
  ) {
    let lanes = LaneShape.lanes
    let (rows, columns) = (sums.rows, sums.columns)
    let sourceRow = rows.start + row * rows.placeStep + taps.lowerBound * rows.tapStep
    let sourceColumn =
      columns.start + cut.places.lowerBound * columns.placeStep
      + cut.taps.lowerBound * columns.tapStep
    let targetRow = rows.firstPixel + row * rows.pixelStride
    let targetColumn = columns.firstPixel + cut.places.lowerBound * columns.pixelStride
    let x = work.source + (sourceRow * columns.size + sourceColumn) * lanes
    let w =
      work.weights + taps.lowerBound * walk.weightRowStep + cut.taps.lowerBound * R
    let y = work.target + (targetRow * sums.targetSize.width + targetColumn) * lanes
    var walk = walk
    walk.tapRows = taps.count
    walk.tapColumns = cut.taps.count
    if walk.tapRows == 1 && walk.tapColumns == 1 { walk.makeChannelsInnermost() }
    switch cut.places.count {
    case 4:
      LaneSumTile<R, 4>.addUp(x, weights: w, walk, start: work.start, into: y, used: work.filters)
    case 3:
      LaneSumTile<R, 3>.addUp(x, weights: w, walk, start: work.start, into: y, used: work.filters)
    case 2:
      LaneSumTile<R, 2>.addUp(x, weights: w, walk, start: work.start, into: y, used: work.filters)
    default:
      LaneSumTile<R, 1>.addUp(x, weights: w, walk, start: work.start, into: y, used: work.filters)
    }
  }
}
