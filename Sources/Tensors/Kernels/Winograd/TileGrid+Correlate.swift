extension TileGrid {
  /// The gradient of the weight: the transformed input of every tile times its transformed gradient,
  /// summed over tiles and images, and transformed back.
  ///
  /// A block of tile rows is transformed by all threads, a channel or filter each, then multiplied by
  /// all, a position each. So there is one sum only, and the blocks are added to it in their order.
  func correlate(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    withScratch(correlationSums) { sums in
      for start in stride(from: 0, to: allRows, by: rowsPerCorrelation) {
        let rows = start..<min(start + rowsPerCorrelation, allRows)
        let block = CorrelationBlock(self, rows: rows)
        withScratch(block.valuesSize) { values in
          block.transform(input, gradient, into: values)
          block.addProducts(of: values, to: sums, isFirst: start == 0)
        }
      }
      transformSums(sums, into: weightGradient)
    }
  }

  /// Tile rows of a block. Adding up the lanes at the end of a row takes as long as the products of
  /// about eight tiles, so a row should be long; but the values of a block should stay in the cache
  /// that all cores share, and eight rows of them in the first cache of one.
  private var rowsPerCorrelation: Int {
    let channels = convolution.groups * (convolution.channels + convolution.filters)
    let tiles = (1 << 21) / (Tile.positions * 16 * channels)
    return min(allRows, rows(for: min(max(tiles, 24), 40)))
  }

  /// Legend: sums are [G, n², C / 8, F (a multiple of 2), 8].
  private var correlationSums: Int { convolution.groups * Tile.positions * correlationPlane }

  /// Floats of a group and position.
  fileprivate var correlationPlane: Int {
    ceiling(convolution.channels, 8) * ceiling(convolution.filters, 2) * 16
  }

  /// Transforms the sums back to kernels, those of two filters and eight channels at a time.
  private func transformSums(
    _ sums: UnsafePointer<Float>, into weightGradient: UnsafeMutablePointer<Float>
  ) {
    let (filters, channels) = (convolution.filters, convolution.channels)
    let eights = ceiling(channels, 8)
    let pairs = ceiling(filters, 2)
    forEachPiece(of: convolution.groups * eights, piece: max(1, 256 / filters)) { piece in
      withScratch((Tile.span * 3 + 9) * 16) { room in
        for index in piece {
          let (group, eight) = (index / eights, index % eights)
          let plane =
            sums + group * Tile.positions * correlationPlane + eight * pairs * 16
          let target = weightGradient + (group * filters * channels + eight * 8) * 9
          for pair in 0..<pairs {
            transformSums(plane + pair * 16, room)
            for filter in pair * 2..<min(pair * 2 + 2, filters) {
              let kernels = target + filter * channels * 9
              let lanes = room + (filter - pair * 2) * 8
              for channel in 0..<min(8, channels - eight * 8) {
                for k in 0..<9 { kernels[channel * 9 + k] = lanes[k * 16 + channel] }
              }
            }
          }
        }
      }
    }
  }

  private func transformSums(_ sums: UnsafePointer<Float>, _ room: UnsafeMutablePointer<Float>) {
    let lines = room + 9 * 16
    for line in 0..<Tile.span {
      Tile.taps(
        Tile.Values(sums + line * Tile.span * correlationPlane, step: correlationPlane)
      ).store(to: lines + line * 3 * 16, step: 16)
    }
    for x in 0..<3 {
      Tile.taps(Tile.Values(lines + x * 16, step: 3 * 16)).store(to: room + x * 16, step: 3 * 16)
    }
  }
}

/// Some rows of tiles on their way to the gradient of a weight.
///
/// Legend: the values of the input are [n², G × C (of each group a multiple of 8), tiles, 16], those of the
/// gradient [n², G × F (of each group a multiple of 2), tiles, 16].
private struct CorrelationBlock<Tile: WinogradTile> {
  private let grid: TileGrid<Tile>
  private let rows: Range<Int>
  private let channelRows: Int
  private let filterRows: Int

  init(_ grid: TileGrid<Tile>, rows: Range<Int>) {
    self.grid = grid
    self.rows = rows
    channelRows = ceiling(grid.convolution.channels, 8) * 8
    filterRows = ceiling(grid.convolution.filters, 2) * 2
  }

  private var tiles: Int { rows.count * grid.columns }

  /// Floats from a row to the next, and from a position to the next: odd numbers of vectors, since
  /// rows of a round number of them would compete for the same few places of the cache.
  private var rowStride: Int { (tiles | 1) * 16 }
  private var inputPlane: Int { (grid.convolution.groups * channelRows | 1) * rowStride }
  private var gradientPlane: Int { (grid.convolution.groups * filterRows | 1) * rowStride }

  var valuesSize: Int { Tile.positions * (inputPlane + gradientPlane) }

  /// Transforms every channel of the input and every filter of the gradient.
  func transform(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into values: UnsafeMutablePointer<Float>
  ) {
    let convolution = grid.convolution
    let channels = convolution.groups * convolution.channels
    let filters = convolution.groups * convolution.filters
    let ofInput = WinogradSpreading<InputTransform<Tile>>(
      size: convolution.inputSize, step: Tile.side, margin: convolution.padding,
      columns: grid.columns)
    let ofGradient = WinogradSpreading<GradientTransform<Tile>>(
      size: convolution.outputSize, step: Tile.side, margin: 0, columns: grid.columns)
    forEachPiece(of: channels + filters, piece: max(1, 512 / tiles)) { piece in
      withScratch(max(ofInput.roomSize, ofGradient.roomSize)) { room in
        ofInput.clear(room)
        for channel in piece.clamped(to: 0..<channels) {
          let row = channel / convolution.channels * channelRows + channel % convolution.channels
          spread(
            input, plane: channel, of: channels, ofInput, room, apart: inputPlane,
            into: values + row * rowStride)
        }
        ofGradient.clear(room)
        for filter in piece.clamped(to: channels..<channels + filters) {
          let filter = filter - channels
          let row = filter / convolution.filters * filterRows + filter % convolution.filters
          spread(
            gradient, plane: filter, of: filters, ofGradient, room, apart: gradientPlane,
            into: values + Tile.positions * inputPlane + row * rowStride)
        }
      }
    }
  }

  /// Transforms the block's tiles of one plane of each image.
  @inline(__always)
  private func spread<Transform>(
    _ maps: UnsafePointer<Float>, plane: Int, of planes: Int,
    _ spreading: WinogradSpreading<Transform>, _ room: UnsafeMutablePointer<Float>,
    apart: Int, into values: UnsafeMutablePointer<Float>
  ) {
    let mapSize = spreading.size.height * spreading.size.width * 16
    for (index, row) in rows.enumerated() {
      spreading.spread(
        maps + (row / grid.rows * planes + plane) * mapSize, row: row % grid.rows, room: room,
        into: values + index * grid.columns * 16, apart: apart)
    }
  }

  /// Adds the products of gradient and input at every position to the sums; the first block's products
  /// are the first sums.
  func addProducts(
    of values: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>, isFirst: Bool
  ) {
    let convolution = grid.convolution
    let eights = channelRows / 8
    let work = 8 * filterRows * tiles
    let count = convolution.groups * Tile.positions * eights
    forEachPiece(of: count, piece: max(1, (1 << 17) / work)) { piece in
      for index in piece {
        let eight = index % eights
        let position = index / eights % Tile.positions
        let group = index / eights / Tile.positions
        let input =
          values + position * inputPlane + (group * channelRows + eight * 8) * rowStride
        let gradient =
          values + Tile.positions * inputPlane + position * gradientPlane
          + group * filterRows * rowStride
        let target = sums + index * filterRows * 8
        for filter in stride(from: 0, to: filterRows, by: 2) {
          let products = winogradCorrelation(
            gradient + filter * rowStride, input, count: tiles, rowStride: rowStride)
          let place = target + filter * 8
          store(isFirst ? products : loadVector(place) + products, to: place)
        }
      }
    }
  }
}
