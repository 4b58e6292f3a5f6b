extension AlexNetExercises {
  /// Parameters of a convolution whose channels fall into groups.
  public static let groupedParameters = Exercise<Int, Int, Int, Int, Int>(
    ExerciseInfo(
      "groupedParameters(inChannels:outChannels:kernelSize:groups:)", section: "costs",
      hints: [
        "Look at one output channel. How many of the input channels does it see?",
        "As many kernels as output channels, whatever the groups; but each has only"
          + " inChannels / groups sheets.",
      ]),
    example: (96, 256, 5, 2),
    cases: { random in
      let groups = random.one(of: [1, 2, 3, 4])
      return (
        groups * random.size(1...32), groups * random.size(1...32), random.size(1...7), groups
      )
    },
    mistakes: { wrong in
      wrong("The groups are not used: a kernel sees the channels of its own group only.") {
        inChannels, outChannels, side, _ in outChannels * (inChannels * side * side + 1)
      }
      wrong("This is one group; the others have parameters too.") {
        inChannels, outChannels, side, groups in
        outChannels / groups * (inChannels / groups * side * side + 1)
      }
      wrong("The biases are not shared: each output channel has its own, in whichever group.") {
        inChannels, outChannels, side, groups in
        (outChannels * inChannels * side * side + outChannels) / groups
      }
      wrong("The biases are missing, one for each output channel.") {
        inChannels, outChannels, side, groups in outChannels * inChannels * side * side / groups
      }
      wrong("Groups make a convolution smaller: weights between them are left out.") {
        inChannels, outChannels, side, groups in
        groups * outChannels * inChannels * side * side + outChannels
      }
      wrong("A kernel has rows and columns: its side counts twice.") {
        inChannels, outChannels, side, groups in
        outChannels * (inChannels / groups * side + 1)
      }
      wrong("Every output channel has one bias, however many groups there are.") {
        inChannels, outChannels, side, groups in
        outChannels * (inChannels / groups * side * side + groups)
      }
    },
    reference: { inChannels, outChannels, kernelSize, groups in
      var count = 0
      for output in 0..<outChannels {
        let group = output * groups / outChannels
        for input in 0..<inChannels where input * groups / inChannels == group {
          count += kernelSize * kernelSize
        }
        count += 1
      }
      return count
    })
}
