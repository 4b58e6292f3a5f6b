extension CNNExercises {
  /// How many numbers a convolution learns.
  public static let convolutionParameters = Exercise<Int, Int, Int, Int, Bool>(
    ExerciseInfo(
      "convolutionParameters(inChannels:outChannels:kernelSize:hasBias:)", section: "channels",
      hints: [
        "Count the weights of one kernel first, then the kernels.",
        "A bias, where there is one, is a single number for each output sheet, whatever the"
          + " kernel's size.",
      ]),
    example: (5, 10, 3, true),
    cases: { random in
      (random.size(1...64), random.size(1...64), random.size(1...7), random.one(of: [true, false]))
    },
    mistakes: { wrong in
      wrong("Where hasBias is true, each output channel has a bias, and these are missing.") {
        inChannels, outChannels, side, _ in outChannels * inChannels * side * side
      }
      wrong("Where hasBias is false there is no bias to count.") {
        inChannels, outChannels, side, _ in outChannels * (inChannels * side * side + 1)
      }
      wrong("There is one bias for each output channel, not for each input channel.") {
        inChannels, outChannels, side, hasBias in
        inChannels * (outChannels * side * side + (hasBias ? 1 : 0))
      }
      wrong("A kernel has rows and columns: its side counts twice.") {
        inChannels, outChannels, side, hasBias in
        outChannels * (inChannels * side + (hasBias ? 1 : 0))
      }
      wrong("A kernel has as many sheets as there are input channels.") {
        _, outChannels, side, hasBias in outChannels * (side * side + (hasBias ? 1 : 0))
      }
    },
    reference: { inChannels, outChannels, kernelSize, hasBias in
      var count = 0
      for _ in 0..<outChannels {
        for _ in 0..<inChannels { count += kernelSize * kernelSize }
        if hasBias { count += 1 }
      }
      return count
    })
}
