extension CNNExercises {
  /// What a convolution costs.
  public static let convolutionMultiplications = Exercise<Int, Int, Int, Int, Int, Int>(
    ExerciseInfo(
      "convolutionMultiplications(inChannels:outChannels:kernelSize:inputHeight:inputWidth:)",
      section: "channels",
      hints: [
        "How many multiplications does one output value take? And how many values come out?",
        "There is no padding, so the output has inputHeight - kernelSize + 1 rows. Each of its"
          + " values takes as many multiplications as a kernel has weights.",
      ]),
    example: (5, 10, 3, 100, 100),
    cases: { random in
      let side = random.size(1...7)
      return (
        random.size(1...32), random.size(1...32), side, side + random.size(0...60),
        side + random.size(0...60)
      )
    },
    mistakes: { wrong in
      wrong(
        "Multiplications are counted on the output's grid, which is smaller than the input's."
      ) { inChannels, outChannels, side, height, width in
        inChannels * outChannels * side * side * height * width
      }
      wrong("The output has one row and one column more: n - k + 1.") {
        inChannels, outChannels, side, height, width in
        inChannels * outChannels * side * side * (height - side) * (width - side)
      }
      wrong("These are the weights. Each of them is used at every place of the output.") {
        inChannels, outChannels, side, _, _ in inChannels * outChannels * side * side
      }
      wrong("A kernel has a sheet for every input channel, and all of them multiply.") {
        _, outChannels, side, height, width in
        outChannels * side * side * (height - side + 1) * (width - side + 1)
      }
      wrong("This is the cost of one kernel; there is one for each output channel.") {
        inChannels, _, side, height, width in
        inChannels * side * side * (height - side + 1) * (width - side + 1)
      }
      wrong("The bias is added, not multiplied: it does not count here.") {
        inChannels, outChannels, side, height, width in
        outChannels * (inChannels * side * side + 1) * (height - side + 1) * (width - side + 1)
      }
    },
    reference: { inChannels, outChannels, kernelSize, inputHeight, inputWidth in
      let rows = NaiveKernel.places(inputHeight, kernelSize, 0, 1).count
      let columns = NaiveKernel.places(inputWidth, kernelSize, 0, 1).count
      var count = 0
      for _ in 0..<rows * columns { count += outChannels * inChannels * kernelSize * kernelSize }
      return count
    })
}
