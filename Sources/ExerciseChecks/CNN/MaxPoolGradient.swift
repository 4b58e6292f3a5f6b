extension CNNExercises {
  /// Where the gradient of max pooling goes.
  public static let maxPoolGradient = Exercise<[[Float]], [[Float]], Int, [[Float]]>(
    ExerciseInfo(
      "maxPoolGradient(picture:size:outputGradient:)", section: "max-pooling",
      hints: [
        "Which pixel of a tile would have to change a little for the output to change?",
        "The result is as large as the picture and begins full of zeros. Each value of"
          + " outputGradient goes to the place of its tile's largest pixel.",
      ]),
    example: ([[3, 4, 6, 5], [2, 1, 7, 8]], 2, [[10, 20]]),
    cases: { random in
      let size = random.size(1...3)
      let rows = size + random.size(0...5)
      let columns = size + random.size(0...5)
      // All pixels differ, so that every tile has one winner.
      var pixels = (0..<rows * columns).map { Float($0 - 5) }
      for index in pixels.indices.dropFirst() {
        pixels.swapAt(index, random.integer(0...index))
      }
      let picture = Grid(rows, columns) { pixels[$0 * columns + $1] }
      return (picture, size, random.grid(rows / size, columns / size, in: 1...9))
    },
    mistakes: { wrong in
      wrong("Every pixel of a tile gets the gradient. Only the largest one has any say.") {
        picture, size, gradient in spread(picture, size, gradient) { _, _ in 1 }
      }
      wrong("The gradient is shared by the tile, as in mean pooling: the winner takes it all.") {
        picture, size, gradient in
        spread(picture, size, gradient) { _, tile in 1 / Float(tile.count) }
      }
      wrong("A winner gets the gradient of its tile, not 1.") { picture, size, gradient in
        spread(picture, size, gradient.map { $0.map { _ in 1 } }) { $0 == $1.max() ? 1 : 0 }
      }
      wrong("The gradient goes to the first pixel of each tile instead of the largest.") {
        picture, size, gradient in spread(picture, size, gradient) { $0 == $1[0] ? 1 : 0 }
      }
      wrong("The winner's value is multiplied in; the gradient goes to it as it is.") {
        picture, size, gradient in
        spread(picture, size, gradient) { $0 == $1.max() ? $0 : 0 }
      }
      wrong("This is the pooling itself; wanted is how it changes with each pixel.") {
        picture, size, _ in picture.tiles(size) { $0.max() ?? 0 }
      }
    },
    reference: { picture, size, gradient in
      spread(picture, size, gradient) { $0 == $1.max() ? 1 : 0 }
    })

  /// Each pixel's share of its tile's gradient; 0 where there is no tile.
  private static func spread(
    _ picture: Grid, _ size: Int, _ gradient: Grid, share: (Float, [Float]) -> Float
  ) -> Grid {
    Grid(picture.count, picture.width) { row, column in
      guard row / size < gradient.count, column / size < gradient.width else { return 0 }
      let tile = picture.tile(row / size * size, column / size * size, size)
      return gradient[row / size][column / size] * share(picture[row][column], tile)
    }
  }
}
