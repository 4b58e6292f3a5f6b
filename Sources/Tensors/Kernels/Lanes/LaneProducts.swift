/// The gradient of a convolution's weight in lanes: sums over all images and places of the output's
/// gradient times the pixel that the weight met there.
///
/// The sum is parted twice. Sections are runs of places, some hundred each, so that what a tile of
/// weights reads again and again stays in the cache; tiles are R filters × C′ channels × J′ columns of the
/// kernel, whose sums fit into the vector registers. Each piece adds up some sections for some tiles;
/// in the end the partial sums are added in their order.
struct LaneProducts {
  private let convolution: LaneConvolution
  private let rows: LaneAxis
  private let columns: LaneAxis
  private let tile: LaneProductShape
  /// Bundles and rows of a section.
  private let sectionBundles: Int
  private let sectionRows: Int

  init(_ convolution: LaneConvolution) {
    self.convolution = convolution
    rows = convolution.forwardRows
    let columns = convolution.forwardColumns
    self.columns = columns
    tile = .best(
      filters: convolution.filters, channels: convolution.channels, columns: columns)
    let places = max(1, rows.places * columns.places)
    sectionBundles = evenPiece(of: max(1, convolution.bundles), about: 768 / places)
    sectionRows = evenPiece(of: rows.places, about: 768 / columns.places)
  }

  private var sections: Int {
    ceiling(convolution.bundles, sectionBundles) * ceiling(rows.places, sectionRows)
  }
  private var filterTiles: Int { ceiling(convolution.filters, tile.filters) }
  private var channelTiles: Int { ceiling(convolution.channels, tile.channels) }
  private var tapTiles: Int { ceiling(columns.taps, tile.taps) }
  private var weights: Int {
    convolution.groups * convolution.filters * convolution.channels * rows.taps * columns.taps
  }

  /// Adds up into `weightGradient`, [G × F, C, KH, KW].
  func addUp(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    guard sections > 0 else { return fill(weightGradient, with: 0, count: weights) }
    let tiles = convolution.groups * filterTiles * channelTiles
    // Small gradients are summed up by many, each with a sum of its own; large ones are parted.
    let sectionsEach = ceiling(sections, weights <= 1 << 15 ? 8 : weights <= 1 << 18 ? 2 : 1)
    let sums = ceiling(sections, sectionsEach)
    let tilesEach = evenPiece(of: tiles, about: tiles * sums / 16)
    let tileBlocks = ceiling(tiles, tilesEach)
    withScratch(sums > 1 ? sums * weights : 0) { room in
      let partial = sums > 1 ? room : weightGradient
      forEachPiece(of: sums * tileBlocks, piece: 1) { pieces in
        for piece in pieces {
          let firstTile = piece % tileBlocks * tilesEach
          let firstSection = piece / tileBlocks * sectionsEach
          let target = partial + piece / tileBlocks * weights
          for section in firstSection..<min(firstSection + sectionsEach, sections) {
            for index in firstTile..<min(firstTile + tilesEach, tiles) {
              addUp(
                input, gradient, section: section, tile: index, isFirst: section == firstSection,
                into: target)
            }
          }
        }
      }
      if sums > 1 {
        Tensors.sum(partial, into: weightGradient, split: DimSplit([sums, weights], dim: 0))
      }
    }
  }

  /// All rows and columns of the kernel for one tile of filters and channels.
  private func addUp(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>, section: Int, tile index: Int,
    isFirst: Bool, into target: UnsafeMutablePointer<Float>
  ) {
    let group = index / (filterTiles * channelTiles)
    let filters = LanePart(
      index / channelTiles % filterTiles, tile.filters, of: convolution.filters)
    let channels = LanePart(index % channelTiles, tile.channels, of: convolution.channels)
    withUnsafeTemporaryAllocation(of: Vector.self, capacity: 48) { room in
      guard let room = UnsafeMutableRawPointer(room.baseAddress) else { return }
      let sums = room.assumingMemoryBound(to: Float.self)
      for i in 0..<rows.taps {
        for part in 0..<tapTiles {
          let taps = LanePart(part, tile.taps, of: columns.taps)
          let place = Place(
            group: group, filter: filters.first, channel: channels.first, row: i, tap: taps.first)
          addProducts(input, gradient, section, place, into: sums)
          reduce(sums)
          add(
            sums, filters, channels, taps, group: group, row: i, isFirst: isFirst, to: target)
        }
      }
    }
  }

  private struct Place {
    let group: Int
    let filter: Int
    let channel: Int
    let row: Int
    let tap: Int
  }

  private func addProducts(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>, _ section: Int, _ place: Place,
    into sums: UnsafeMutablePointer<Float>
  ) {
    let lanes = LaneShape.lanes
    let rowSections = ceiling(rows.places, sectionRows)
    let firstBundle = section / rowSections * sectionBundles
    let firstRow = section % rowSections * sectionRows
    let valid = rows.places(with: place.row).clamped(
      to: firstRow..<min(firstRow + sectionRows, rows.places))
    let row = valid.lowerBound
    let (groups, channels, filters) = (
      convolution.groups, convolution.channels, convolution.filters
    )
    let sourcePlane = rows.size * columns.size * lanes
    let gradientPlane = rows.places * columns.places * lanes
    let whole = (place.tap..<place.tap + tile.taps).reduce(0..<columns.places) {
      $0.clamped(to: columns.places(with: $1))
    }
    // A single tap visits no place where it finds no pixel.
    let visited = tile.taps == 1 ? whole : 0..<columns.places
    let firstColumn =
      columns.start + place.tap * columns.tapStep + visited.lowerBound * columns.placeStep
    let walk = LaneProductWalk(
      bundles: min(sectionBundles, convolution.bundles - firstBundle), rows: valid.count,
      columns: visited.count, taps: tile.taps,
      whole: whole.lowerBound - visited.lowerBound..<whole.upperBound - visited.lowerBound,
      columnOfFirstTap: firstColumn,
      tapColumns: columns.tapStep, placeColumns: columns.placeStep, sourceColumns: columns.size,
      sourceBundle: groups * channels * sourcePlane,
      sourceRow: rows.placeStep * columns.size * lanes, channelStep: sourcePlane,
      tapStep: columns.tapStep * lanes, placeStep: columns.placeStep * lanes,
      gradientBundle: groups * filters * gradientPlane, gradientRow: columns.places * lanes,
      filterStep: gradientPlane)
    let sourceRow = rows.start + place.row * rows.tapStep + row * rows.placeStep
    let source =
      ((firstBundle * groups + place.group) * channels + place.channel) * sourcePlane
      + (sourceRow * columns.size + firstColumn) * lanes
    let target =
      ((firstBundle * groups + place.group) * filters + place.filter) * gradientPlane
      + (row * columns.places + visited.lowerBound) * lanes
    tile.addUp(input + source, gradient + target, walk, into: sums)
  }

  /// Sums up the lanes: of each vector of `sums` one float remains, in their order.
  private func reduce(_ sums: UnsafeMutablePointer<Float>) {
    let lanes = LaneShape.lanes
    for block in 0..<ceiling(tile.filters * tile.terms, lanes) {
      store(laneSums(sums + block * lanes * lanes), to: sums + block * lanes)
    }
  }

  /// Adds a tile's sums to where they belong, leaving out what the tile before had too.
  private func add(
    _ sums: UnsafePointer<Float>, _ filters: LanePart, _ channels: LanePart, _ taps: LanePart,
    group: Int, row: Int, isFirst: Bool, to target: UnsafeMutablePointer<Float>
  ) {
    for f in filters.new {
      for c in channels.new {
        let filter = group * convolution.filters + filters.first + f
        let kernel =
          target
          + ((filter * convolution.channels + channels.first + c) * rows.taps + row) * columns.taps
        let source = sums + (f * tile.channels + c) * tile.taps
        for j in taps.new {
          kernel[taps.first + j] = isFirst ? source[j] : kernel[taps.first + j] + source[j]
        }
      }
    }
  }
}

/// Part number `index` of `total` things, `length` in each. The last part reaches back into the one
/// before to be as long as the others.
struct LanePart {
  let first: Int
  /// What the part before did not have, counted from `first`.
  let new: Range<Int>

  init(_ index: Int, _ length: Int, of total: Int) {
    let start = index * length
    first = min(start, total - length)
    new = start - first..<length
  }
}
