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
    /// How many of the tile's filters there are, and how many bundles.
    let filters: Int
    let bundles: Int
  }

  private let sums: LaneSums
  private let cuts: [LaneColumnCut]
  private let walk: LaneWalk
  /// Floats from one bundle to the next.
  private let sourceBundle: Int
  private let targetBundle: Int

  init(_ sums: LaneSums, cuts: [LaneColumnCut]) {
    self.sums = sums
    self.cuts = cuts
    let (rows, columns) = (sums.rows, sums.columns)
    let lanes = LaneShape.lanes
    sourceBundle = sums.groups * sums.channels * rows.size * columns.size * lanes
    targetBundle =
      sums.groups * sums.filters * sums.targetSize.height * sums.targetSize.width * lanes
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
      for cut in cuts {
        if cut.isNarrow && work.bundles > cut.places.count {
          for place in cut.places { addUpBundles(work, row, taps, place, cut.taps, height) }
        } else {
          addUpPlaces(work, row, taps, cut, height)
        }
      }
    }
  }

  /// Neighboring places of one bundle after the other.
  @inline(__always)
  private func addUpPlaces<let R: Int>(
    _ work: Work, _ row: Int, _ taps: Range<Int>, _ cut: LaneColumnCut,
    _ height: LaneTileHeight<R>.Type
  ) {
    var part = start(work, row, taps, cut.places.lowerBound, cut.taps, height)
    for _ in 0..<work.bundles {
      addUp(part, places: cut.places.count, height)
      part.source += sourceBundle
      part.target += targetBundle
    }
  }

  /// One place of all bundles.
  @inline(__always)
  private func addUpBundles<let R: Int>(
    _ work: Work, _ row: Int, _ taps: Range<Int>, _ place: Int, _ columnTaps: Range<Int>,
    _ height: LaneTileHeight<R>.Type
  ) {
    var part = start(work, row, taps, place, columnTaps, height)
    part.walk.placeStep = sourceBundle
    part.walk.targetStep = targetBundle
    addUp(part, places: work.bundles, height)
  }

  /// What one tile needs.
  private struct Part {
    var source: UnsafePointer<Float>
    let weights: UnsafePointer<Float>
    let start: UnsafePointer<Float>
    var target: UnsafeMutablePointer<Float>
    let filters: Int
    var walk: LaneWalk
  }

  @inline(__always)
  private func start<let R: Int>(
    _ work: Work, _ row: Int, _ taps: Range<Int>, _ place: Int, _ columnTaps: Range<Int>,
    _: LaneTileHeight<R>.Type
  ) -> Part {
    let lanes = LaneShape.lanes
    let (rows, columns) = (sums.rows, sums.columns)
    let sourceRow = rows.start + row * rows.placeStep + taps.lowerBound * rows.tapStep
    let sourceColumn =
      columns.start + place * columns.placeStep + columnTaps.lowerBound * columns.tapStep
    let targetRow = rows.firstPixel + row * rows.pixelStride
    let targetColumn = columns.firstPixel + place * columns.pixelStride
    var part = Part(
      source: work.source + (sourceRow * columns.size + sourceColumn) * lanes,
      weights: work.weights + taps.lowerBound * walk.weightRowStep + columnTaps.lowerBound * R,
      start: work.start,
      target: work.target + (targetRow * sums.targetSize.width + targetColumn) * lanes,
      filters: work.filters, walk: walk)
    part.walk.tapRows = taps.count
    part.walk.tapColumns = columnTaps.count
    if taps.count == 1 && columnTaps.count == 1 { part.walk.makeChannelsInnermost() }
    return part
  }

  @inline(__always)
  private func addUp<let R: Int>(_ part: Part, places: Int, _: LaneTileHeight<R>.Type) {
    switch places {
    case 4: LaneTileRows.addUp(part, LaneSumTile<R, 4>.addUp)
    case 3: LaneTileRows.addUp(part, LaneSumTile<R, 3>.addUp)
    case 2: LaneTileRows.addUp(part, LaneSumTile<R, 2>.addUp)
    default: LaneTileRows.addUp(part, LaneSumTile<R, 1>.addUp)
    }
  }

  @inline(__always)
  private static func addUp(_ part: Part, _ tile: LaneSumTileFunction) {
    tile(part.source, part.weights, part.walk, part.start, part.target, part.filters)
  }
}
