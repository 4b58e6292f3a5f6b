extension CNNExercises {
  /// The size of an output along one axis.
  public static let outputSize = Exercise<Int, Int, Int, Int, Int>(
    ExerciseInfo(
      "outputSize(input:kernel:padding:stride:)", section: "stride",
      hints: [
        "How many steps can the window still make after the first place?",
        "The frame stands on both sides. A step that does not fit as a whole is not made.",
        "Int division rounds down, and that is what is wanted; then count the first place too.",
      ]),
    example: (5, 3, 1, 2),
    cases: { random in
      let kernel = random.size(1...7)
      return (
        kernel + random.size(0...60), kernel, random.integer(0...kernel / 2), random.size(1...4)
      )
    },
    mistakes: { wrong in
      wrong("The padding counts on one side only; the frame stands on both.") {
        ($0 + $2 - $1) / $3 + 1
      }
      wrong("The padding is not used.") { ($0 - $1) / $3 + 1 }
      wrong("The stride is not used: the window moves on by more than one pixel.") {
        input, kernel, padding, _ in input + 2 * padding - kernel + 1
      }
      wrong("The first place is not counted: steps are one fewer than places.") {
        ($0 + 2 * $2 - $1) / $3
      }
      wrong("The + 1 comes after the division: it is a place, not a pixel.") {
        ($0 + 2 * $2 - $1 + 1) / $3
      }
      wrong("A window that does not fit as a whole is left out: round down, not up.") {
        ($0 + 2 * $2 - $1 + $3 - 1) / $3 + 1
      }
      wrong("The size of the kernel is not used.") { input, _, padding, stride in
        (input + 2 * padding) / stride + 1
      }
    },
    reference: { NaiveKernel.places($0, $1, $2, $3).count })
}
