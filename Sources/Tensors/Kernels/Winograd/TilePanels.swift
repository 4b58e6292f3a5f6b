/// How the values of some tiles lie in memory: in panels of three tiles, [tiles / 3, terms, 3, 16], so
/// that `winogradProducts` reads each panel from front to back. A last single tile would leave most of
/// the registers empty; so four tiles are two and two.
struct TilePanels {
  let tiles: Int
  let terms: Int

  /// Panels of three, and how wide those after them are.
  private var threes: Int { tiles % 3 == 1 ? max(0, tiles / 3 - 1) : tiles / 3 }
  private var lastWidth: Int { min(2, tiles - 3 * threes) }

  /// Floats from a term of a tile to its next.
  func termStride(of tile: Int) -> Int { (tile < 3 * threes ? 3 : lastWidth) * 16 }

  /// Where the first term of a tile begins.
  func start(of tile: Int) -> Int {
    guard tile >= 3 * threes else { return (tile / 3 * 3 * terms + tile % 3) * 16 }
    let index = tile - 3 * threes
    let before = 3 * threes + index / lastWidth * lastWidth
    return (before * terms + index % lastWidth) * 16
  }

  /// Calls `body` with the first tile and the width of each panel.
  @inline(__always)
  func forEach(_ body: (_ first: Int, _ width: Int) -> Void) {
    var tile = 0
    while tile < tiles {
      let width = tile < 3 * threes ? 3 : lastWidth
      body(tile, width)
      tile += width
    }
  }
}
