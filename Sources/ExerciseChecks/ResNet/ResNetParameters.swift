extension ResNetExercises {
  /// How many numbers a whole residual network learns.
  public static let resNetParameters = Exercise<Int, [Int], Int>(
    ExerciseInfo(
      "resNetParameters(blocks:width:)", section: "resnet18",
      hints: [
        "Write a function for the parameters of one block first, as in exercise 10.5, and follow the"
          + " number of channels from block to block.",
        "Stage 1 keeps its `width` channels. Each later stage doubles them in its first block, and"
          + " only that block has a 1×1 convolution.",
        "The stem is a 7×7 convolution from 1 channel and a normalization. The fully connected layer"
          + " leads from the last stage's channels to 10, with biases.",
      ]),
    example: ([2, 2, 2, 2], 64),
    cases: { random in
      let stages = random.size(1...4)
      return ((0..<stages).map { _ in random.size(1...6) }, random.size(1...32))
    },
    mistakes: { wrong in
      wrong("The normalizations are missing: one behind each convolution, but on shortcuts.") {
        ParameterCount(norm: 0).network($0, $1)
      }
      wrong("Running means and variances are notes, not parameters: no gradient changes them.") {
        ParameterCount(norm: 4).network($0, $1)
      }
      wrong("The biases of the convolutions are missing: this lesson keeps them.") {
        ParameterCount(hasBiases: false).network($0, $1)
      }
      wrong("The first block of each stage but the first has a 1×1 convolution on its shortcut.") {
        ParameterCount { _, _, _ in false }.network($0, $1)
      }
      wrong("Stage 1 changes nothing in the shape: no block of it has a 1×1 convolution.") {
        blocks, width in
        let count = ParameterCount()
        return count.network(blocks, width) + count.convolution(width, width, side: 1)
      }
      wrong("Only the first block of a stage has a 1×1 convolution, the others need none.") {
        blocks, width in
        let count = ParameterCount()
        return blocks.indices.dropFirst().reduce(count.network(blocks, width)) { sum, stage in
          let channels = width << stage
          return sum + (blocks[stage] - 1) * count.convolution(channels, channels, side: 1)
        }
      }
      wrong("All stages have the same number of channels here; each doubles them.") {
        blocks, width in
        let count = ParameterCount()
        let all = blocks.reduce(0, +)
        return count.stem(width) + count.stages([all], width) + count.head(width)
      }
      wrong("The stem's normalization is missing.") { blocks, width in
        ParameterCount().network(blocks, width) - 2 * width
      }
      wrong("The stem is missing.") { blocks, width in
        let count = ParameterCount()
        return count.network(blocks, width) - count.stem(width)
      }
      wrong("The fully connected layer at the end is missing.") { blocks, width in
        let count = ParameterCount()
        return count.stem(width) + count.stages(blocks, width)
      }
      wrong("The fully connected layer has a bias for each class.") { blocks, width in
        ParameterCount().network(blocks, width) - 10
      }
    },
    reference: { ParameterCount().network($0, $1) })
}
