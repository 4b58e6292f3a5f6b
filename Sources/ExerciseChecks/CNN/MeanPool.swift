extension CNNExercises {
  /// The mean of each tile.
  public static let meanPool = Exercise<[[Float]], [[Float]], Int>(
    ExerciseInfo(
      "meanPool(picture:size:)", section: "max-pooling",
      hints: [
        "The loops are those of max pooling. What takes the place of the largest value?",
        "A tile has size * size pixels. Dividing needs a Float: Float(size * size).",
      ]),
    example: ([[3, 4, 6, 5], [2, 4, 6, 8]], 2),
    cases: { random in
      let size = random.size(1...3)
      return (random.grid(size + random.size(0...5), size + random.size(0...5)), size)
    },
    mistakes: { wrong in
      wrong("These are the sums of the tiles; a mean is divided by the number of pixels.") {
        $0.tiles($1) { $0.reduce(0, +) }
      }
      wrong("A tile of size 2 has 4 pixels: divide by the number of pixels, not by the side.") {
        picture, size in picture.tiles(size) { $0.reduce(0, +) / Float(size) }
      }
      wrong("The mean is cut to a whole number: divide as Float, not as Int.") {
        $0.tiles($1) { Float(Int($0.reduce(0, +)) / $0.count) }
      }
      wrong("These are the largest values of the tiles.") { $0.tiles($1) { $0.max() ?? 0 } }
      wrong("A tile that does not fit as a whole is left out: round the size down, not up.") {
        picture, size in
        Grid((picture.count + size - 1) / size, (picture.width + size - 1) / size) {
          let tile = picture.tile($0 * size, $1 * size, size)
          return tile.reduce(0, +) / Float(size * size)
        }
      }
      wrong("The tiles overlap: they must begin `size` pixels apart.") { picture, size in
        Grid(picture.count - size + 1, picture.width - size + 1) {
          picture.tile($0, $1, size).reduce(0, +) / Float(size * size)
        }
      }
    },
    reference: { $0.tiles($1) { $0.reduce(0, +) / Float($0.count) } })
}
