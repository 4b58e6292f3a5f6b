extension TileGrid {
  /// The convolution of the input with the kernels, or with `transposed` of a gradient with the kernels
  /// turned round and filters and channels exchanged.
  ///
  /// A block of tile rows is transformed, multiplied and transformed back by one thread, so that its
  /// values and products stay in its cache; the transformed kernels pass through once per block.
  func convolve(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, transposed: Bool = false,
    bias: UnsafePointer<Float>?, into output: UnsafeMutablePointer<Float>
  ) {
    withScratch(weightValues) { weights in
      transformWeights(weight, transposed: transposed, into: weights)
      forEachPiece(of: allRows, piece: rowsPerBlock) { rows in
        let block = ConvolutionBlock(self, rows: rows)
        withScratch(block.roomSize) { room in
          for group in 0..<convolution.groups {
            block.transformInput(input, group: group, room)
            block.multiply(weights + group * Tile.positions * weightPlane, room)
            block.transformProducts(room, bias: bias, group: group, into: output)
          }
        }
      }
    }
  }

  /// Tile rows of a block: so many that values and products take about a megabyte, but at least about
  /// six tiles, between which the kernels are shared.
  private var rowsPerBlock: Int {
    let floats = Tile.positions * (convolution.channels + convolution.filters) * 16
    return evenPiece(of: allRows, about: rows(for: max(6, (1 << 18) / floats)))
  }
}

/// Some rows of tiles on their way through a convolution.
///
/// Legend: values are [n², C, tiles, 16], products [n², F (a multiple of 8), tiles, 16].
private struct ConvolutionBlock<Tile: WinogradTile> {
  private let grid: TileGrid<Tile>
  private let rows: Range<Int>
  private let spreading: WinogradSpreading<InputTransform<Tile>>
  private let gathering: WinogradGathering<Tile>

  init(_ grid: TileGrid<Tile>, rows: Range<Int>) {
    self.grid = grid
    self.rows = rows
    let convolution = grid.convolution
    spreading = WinogradSpreading(
      size: convolution.inputSize, step: Tile.side, margin: convolution.padding,
      columns: grid.columns)
    gathering = WinogradGathering(size: convolution.outputSize)
  }

  private var tiles: Int { rows.count * grid.columns }

  /// Floats from a position to the next. An odd number of vectors, since the n² values of a tile
  /// would otherwise compete for the same few places of the cache.
  private var valuePlane: Int { (grid.convolution.channels * tiles | 1) * 16 }
  private var productPlane: Int { (ceiling(grid.convolution.filters, 8) * 8 * tiles | 1) * 16 }

  private var valuesSize: Int { Tile.positions * valuePlane }
  private var productsSize: Int { Tile.positions * productPlane }

  var roomSize: Int { valuesSize + productsSize + max(spreading.roomSize, gathering.roomSize) }

  func transformInput(
    _ input: UnsafePointer<Float>, group: Int, _ room: UnsafeMutablePointer<Float>
  ) {
    let lines = room + valuesSize + productsSize
    spreading.clear(lines)
    let convolution = grid.convolution
    let mapSize = convolution.inputSize.height * convolution.inputSize.width * 16
    for (index, row) in rows.enumerated() {
      let maps =
        input + (row / grid.rows * convolution.groups + group) * convolution.channels * mapSize
      for channel in 0..<convolution.channels {
        spreading.spread(
          maps + channel * mapSize, row: row % grid.rows, room: lines,
          into: room + (channel * tiles + index * grid.columns) * 16, apart: valuePlane)
      }
    }
  }

  /// Multiplies three tiles at a time. A last single tile would leave most of the registers empty; so
  /// four tiles are two and two.
  func multiply(_ weights: UnsafePointer<Float>, _ room: UnsafeMutablePointer<Float>) {
    let (terms, stride) = (grid.convolution.channels, tiles * 16)
    for position in 0..<Tile.positions {
      let weights = weights + position * grid.weightPlane
      var tile = 0
      while tile < tiles {
        let left = tiles - tile
        let width = left == 4 ? 2 : min(3, left)
        let values = room + position * valuePlane + tile * 16
        let products = room + valuesSize + position * productPlane + tile * 16
        for eight in 0..<ceiling(grid.convolution.filters, 8) {
          let weight = weights + eight * terms * 8
          let target = products + eight * 8 * stride
          switch width {
          case 3:
            WinogradProducts<3>.addUp(weight, values, terms: terms, into: target, stride: stride)
          case 2:
            WinogradProducts<2>.addUp(weight, values, terms: terms, into: target, stride: stride)
          default:
            WinogradProducts<1>.addUp(weight, values, terms: terms, into: target, stride: stride)
          }
        }
        tile += width
      }
    }
  }

  func transformProducts(
    _ room: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>?, group: Int,
    into output: UnsafeMutablePointer<Float>
  ) {
    let convolution = grid.convolution
    let mapSize = convolution.outputSize.height * convolution.outputSize.width * 16
    let products = room + valuesSize
    for (index, row) in rows.enumerated() {
      let first = group * convolution.filters
      let maps =
        output + (row / grid.rows * convolution.groups * convolution.filters + first) * mapSize
      for filter in 0..<convolution.filters {
        let start = Vector(repeating: bias.map { $0[first + filter] } ?? 0)
        for column in 0..<grid.columns {
          let tile = index * grid.columns + column
          gathering.gather(
            products + (filter * tiles + tile) * 16, apart: productPlane, bias: start,
            row: row % grid.rows, column: column, room: room + valuesSize + productsSize,
            into: maps + filter * mapSize)
        }
      }
    }
  }
}
