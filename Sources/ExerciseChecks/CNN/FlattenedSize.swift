extension CNNExercises {
  /// How many numbers arrive at the first fully connected layer.
  public static let flattenedSize = Exercise<Int, Int, [Int], [Int]>(
    ExerciseInfo(
      "flattenedSize(side:kernels:channels:)", section: "simple-cnn",
      hints: [
        "Follow the side of the picture line by line on paper: 28, 24, 12, …",
        "Each convolution takes kernel - 1 off the side, each pooling halves it and rounds down."
          + " What is left is a stack of small grids.",
      ]),
    example: (28, [5, 5], [10, 20]),
    cases: { random in
      let layers = random.size(1...3)
      let kernels = (0..<layers).map { _ in random.one(of: [1, 3, 5]) }
      // Large enough for every pooling.
      let side = kernels.reversed().reduce(random.size(1...4)) { 2 * $0 + $1 - 1 }
      return (side + random.integer(0...1), kernels, random.integers(layers, in: 1...32))
    },
    mistakes: { wrong in
      wrong("The channels are missing: each of them is a grid of its own.") {
        side, kernels, _ in
        let last = lastSide(side, kernels)
        return last * last
      }
      wrong("A grid has rows and columns: the last side counts twice.") {
        side, kernels, channels in lastSide(side, kernels) * (channels.last ?? 1)
      }
      wrong("Only the channels of the last convolution are left at the end.") {
        side, kernels, channels in
        let last = lastSide(side, kernels)
        return last * last * channels.reduce(1, *)
      }
      wrong("These are the channels of the first convolution; the last one's are left.") {
        side, kernels, channels in
        let last = lastSide(side, kernels)
        return last * last * channels[0]
      }
      wrong("The poolings are missing: each halves the side.") { side, kernels, channels in
        let last = kernels.reduce(side) { $0 - $1 + 1 }
        return last * last * (channels.last ?? 1)
      }
      wrong("A convolution takes kernel - 1 off the side, not kernel.") {
        side, kernels, channels in
        let last = kernels.reduce(side) { ($0 - $1) / 2 }
        return last * last * (channels.last ?? 1)
      }
      wrong("The convolutions make the picture smaller too: they have no padding.") {
        side, kernels, channels in
        let last = kernels.reduce(side) { side, _ in side / 2 }
        return last * last * (channels.last ?? 1)
      }
    },
    reference: { side, kernels, channels in
      let last = lastSide(side, kernels)
      return (channels.last ?? 1) * last * last
    })

  private static func lastSide(_ side: Int, _ kernels: [Int]) -> Int {
    kernels.reduce(side) { side, kernel in
      NaiveKernel.places(NaiveKernel.places(side, kernel, 0, 1).count, 2, 0, 2).count
    }
  }
}
