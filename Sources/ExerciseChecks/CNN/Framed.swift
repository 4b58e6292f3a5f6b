extension CNNExercises {
  /// A picture in a frame of zeros.
  public static let framed = Exercise<[[Float]], [[Float]], Int>(
    ExerciseInfo(
      "framed(picture:padding:)", section: "padding",
      hints: [
        "How long is a row of the result? The frame is left and right of it.",
        "Make a grid of zeros of the new size first, then copy the picture into its middle.",
      ]),
    example: ([[1, 2], [3, 4]], 1),
    cases: { random in
      (random.grid(random.size(1...5), random.size(1...5)), random.size(0...3))
    },
    mistakes: { wrong in
      wrong("Nothing is added: the result is the picture itself.") { picture, _ in picture }
      wrong("The frame is one wide, whatever `padding` says.") { picture, _ in frame(picture, 1)
      }
      wrong("The frame stands at the right and bottom only; it goes all around.") {
        picture, padding in
        Grid(picture.count + padding, picture.width + padding) { picture.padded($0, $1) }
      }
      wrong("The frame stands at the left and top only; it goes all around.") {
        picture, padding in
        Grid(picture.count + padding, picture.width + padding) {
          picture.padded($0 - padding, $1 - padding)
        }
      }
      wrong("The size is right, but the picture stands in the corner and not in the middle.") {
        picture, padding in
        Grid(picture.count + 2 * padding, picture.width + 2 * padding) { picture.padded($0, $1) }
      }
      wrong("The rows above and below are missing.") { picture, padding in
        Grid(picture.count, picture.width + 2 * padding) { picture.padded($0, $1 - padding) }
      }
      wrong("The columns left and right are missing.") { picture, padding in
        Grid(picture.count + 2 * padding, picture.width) { picture.padded($0 - padding, $1) }
      }
    },
    reference: frame)

  private static func frame(_ picture: Grid, _ padding: Int) -> Grid {
    Grid(picture.count + 2 * padding, picture.width + 2 * padding) {
      picture.padded($0 - padding, $1 - padding)
    }
  }
}
