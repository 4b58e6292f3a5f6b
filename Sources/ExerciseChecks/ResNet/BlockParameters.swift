extension ResNetExercises {
  /// How many numbers a residual block learns.
  public static let blockParameters = Exercise<Int, Int, Int, Int>(
    ExerciseInfo(
      "blockParameters(inChannels:outChannels:stride:)", section: "residual-block",
      hints: [
        "List the layers of the block with the shapes of their weights. Which of them see inChannels,"
          + " which outChannels?",
        "A 3×3 convolution from n to m channels has 9 * n * m weights and m biases, a normalization of"
          + " m channels a weight and a bias for each.",
        "The 1×1 convolution on the shortcut is there where the channels change and where the stride"
          + " is not 1. It has no normalization.",
      ]),
    example: (64, 128, 2),
    cases: { random in
      let inChannels = random.size(1...128)
      return (
        inChannels, random.one(of: [inChannels, inChannels, 2 * inChannels, random.size(1...128)]),
        random.one(of: [1, 2])
      )
    },
    mistakes: { wrong in
      wrong("Each convolution is followed by a normalization, with two numbers for each channel.") {
        ParameterCount(norm: 0).block($0, $1, stride: $2)
      }
      wrong("Running mean and variance are notes, not parameters: no gradient changes them.") {
        ParameterCount(norm: 4).block($0, $1, stride: $2)
      }
      wrong("The biases of the convolutions are missing: this lesson keeps them.") {
        ParameterCount(hasBiases: false).block($0, $1, stride: $2)
      }
      wrong("The 1×1 convolution on the shortcut is missing where the shape changes.") {
        ParameterCount { _, _, _ in false }.block($0, $1, stride: $2)
      }
      wrong("Where the shape stays, the shortcut has no convolution.") {
        ParameterCount { _, _, _ in true }.block($0, $1, stride: $2)
      }
      wrong("A stride changes the shape, too, even where the number of channels stays.") {
        ParameterCount { inChannels, outChannels, _ in inChannels != outChannels }
          .block($0, $1, stride: $2)
      }
      wrong("Other channels change the shape, too, even where the stride is 1.") {
        ParameterCount { _, _, stride in stride != 1 }.block($0, $1, stride: $2)
      }
      wrong("The shortcut's convolution has no normalization behind it in this lesson.") {
        inChannels, outChannels, stride in
        let count = ParameterCount()
        let projects = count.hasProjection(inChannels, outChannels, stride)
        return count.block(inChannels, outChannels, stride: stride)
          + (projects ? 2 * outChannels : 0)
      }
      wrong("The second convolution sees what the first one gives: outChannels.") {
        inChannels, outChannels, stride in
        let count = ParameterCount()
        return count.block(inChannels, outChannels, stride: stride)
          - count.convolution(outChannels, outChannels, side: 3)
          + count.convolution(inChannels, outChannels, side: 3)
      }
    },
    reference: { ParameterCount().block($0, $1, stride: $2) })
}
