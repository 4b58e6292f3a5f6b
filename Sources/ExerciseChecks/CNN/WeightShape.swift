extension CNNExercises {
  /// The axes of a convolution's weight.
  public static let weightShape = Exercise<[Int], Int, Int, Int>(
    ExerciseInfo(
      "weightShape(inChannels:outChannels:kernelSize:)", section: "channels",
      hints: [
        "Each output sheet has a kernel of its own. How many sheets does that kernel have?",
        "Four axes: which kernel, which of its sheets, row, column.",
      ]),
    example: (5, 10, 3),
    cases: { random in (random.size(1...64), random.size(1...64), random.size(1...7)) },
    mistakes: { wrong in
      wrong("The first two axes are exchanged: kernels come first, then the sheets of each.") {
        [$0, $1, $2, $2]
      }
      wrong(
        "The axes stand in another order here: kernels, sheets of a kernel, rows, columns."
      ) { [$2, $2, $0, $1] }
      wrong("A kernel has rows and columns: the side counts twice.") { [$1, $0, $2] }
      wrong("A kernel has as many sheets as the input, not one.") { [$1, 1, $2, $2] }
      wrong("This is one kernel only; there is one for each output channel.") { [$0, $2, $2] }
    },
    reference: { inChannels, outChannels, kernelSize in
      [outChannels, inChannels, kernelSize, kernelSize]
    })
}
