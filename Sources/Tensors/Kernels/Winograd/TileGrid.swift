/// The tiles of a convolution's output: `rows` × `columns` for each bundle of sixteen images.
///
/// All rows of all bundles have one numbering, so that work can be cut into blocks of tile rows
/// whatever the size of the images.
struct TileGrid<Tile: WinogradTile> {
  let convolution: Winograd
  let rows: Int
  let columns: Int

  init(_ convolution: Winograd) {
    self.convolution = convolution
    rows = ceiling(convolution.outputSize.height, Tile.side)
    columns = ceiling(convolution.outputSize.width, Tile.side)
  }

  /// Tiles of an image, and products of a channel and a filter for them.
  var tiles: Int { rows * columns }
  var products: Int { tiles * Tile.positions }

  /// Tile rows of the whole batch.
  var allRows: Int { convolution.bundles * rows }

  /// How many tile rows together have about `tiles` tiles.
  func rows(for tiles: Int) -> Int { max(1, tiles / columns) }
}
