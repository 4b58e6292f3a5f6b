extension CNNExercises {
  /// The largest value of each tile.
  public static let maxPool = Exercise<[[Float]], [[Float]], Int>(
    ExerciseInfo(
      "maxPool(picture:size:)", section: "max-pooling",
      hints: [
        "Tiles lie side by side. Where does the tile of output row r begin?",
        "A tile that does not fit as a whole is left out. Begin the search for the largest value"
          + " with a value of the tile, since all may be negative.",
      ]),
    example: ([[3, 4, 6, 5], [2, 4, 6, 8], [1, 6, 7, 8], [9, 7, 4, 6]], 2),
    cases: { random in
      let size = random.size(1...3)
      return (
        random.grid(size + random.size(0...5), size + random.size(0...5), in: -9...9), size
      )
    },
    mistakes: { wrong in
      wrong("These are the means of the tiles.") {
        $0.tiles($1) { $0.reduce(0, +) / Float($0.count) }
      }
      wrong("Tiles of negative values come out as 0: do not begin the search with 0.") {
        $0.tiles($1) { $0.reduce(0, max) }
      }
      wrong("The tiles overlap: they must begin `size` pixels apart.") { picture, size in
        Grid(picture.count - size + 1, picture.width - size + 1) {
          picture.tile($0, $1, size).max() ?? 0
        }
      }
      wrong("A tile that does not fit as a whole is left out: round the size down, not up.") {
        picture, size in
        Grid((picture.count + size - 1) / size, (picture.width + size - 1) / size) {
          picture.tile($0 * size, $1 * size, size).max() ?? 0
        }
      }
      wrong("These are the smallest values of the tiles.") { $0.tiles($1) { $0.min() ?? 0 } }
      wrong("These are the first values of the tiles.") { $0.tiles($1) { $0[0] } }
      wrong("The tiles are 2×2, whatever `size` says.") { picture, _ in
        picture.tiles(2) { $0.max() ?? 0 }
      }
    },
    reference: { $0.tiles($1) { $0.max() ?? 0 } })
}

extension [[Float]] {
  /// The values of a tile, as far as they lie in the grid.
  func tile(_ row: Int, _ column: Int, _ size: Int) -> [Float] {
    dropFirst(row).prefix(size).flatMap { $0.dropFirst(column).prefix(size) }
  }

  /// One value for each tile that fits as a whole.
  func tiles(_ size: Int, _ value: ([Float]) -> Float) -> Grid {
    Grid(count / size, width / size) { value(tile($0 * size, $1 * size, size)) }
  }
}
