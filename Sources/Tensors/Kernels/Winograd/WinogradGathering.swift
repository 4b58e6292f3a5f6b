/// The way of the products of a tile back to its place in the output: along the lines, then down the
/// columns. What reaches over the edge of the map is dropped.
///
/// Legend: the map is [H, W, 16].
struct WinogradGathering<Tile: WinogradTile> {
  let size: IntPair

  /// Floats that `gather` needs to work in: the lines [n, m, 16] and a column [m, 16].
  var roomSize: Int { (Tile.span + 1) * Tile.side * 16 }

  /// Transforms the products of the tile at `row` and `column` of the grid, which lie `apart` floats
  /// after each other, and adds `bias`.
  @inline(__always)
  func gather(
    _ products: UnsafePointer<Float>, apart: Int, bias: Vector, row: Int, column: Int,
    room: UnsafeMutablePointer<Float>, into map: UnsafeMutablePointer<Float>
  ) {
    let (span, side) = (Tile.span, Tile.side)
    for line in 0..<span {
      Tile.outputs(Tile.Values(products + line * span * apart, step: apart))
        .store(to: room + line * side * 16, step: 16)
    }
    let (top, left) = (row * side, column * side)
    let height = min(side, size.height - top)
    for x in 0..<min(side, size.width - left) {
      let outputs = Tile.outputs(Tile.Values(room + x * 16, step: side * 16)).plus(bias)
      let target = map + (top * size.width + left + x) * 16
      if height == side {
        outputs.store(to: target, step: size.width * 16)
      } else {
        let copy = room + span * side * 16
        outputs.store(to: copy, step: 16)
        for y in 0..<height { store(loadVector(copy + y * 16), to: target + y * size.width * 16) }
      }
    }
  }
}
