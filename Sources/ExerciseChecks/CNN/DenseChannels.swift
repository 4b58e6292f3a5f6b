extension CNNExercises {
  /// How many channels each layer of a dense block sees.
  public static let denseChannels = Exercise<[Int], Int, Int, Int>(
    ExerciseInfo(
      "denseChannels(inChannels:growth:layers:)", section: "dense",
      hints: [
        "What does the first layer see, and what the second, which gets its result besides?",
        "The n-th layer sees the input and the results of the n - 1 layers before it, `growth`"
          + " channels each.",
      ]),
    example: (16, 8, 3),
    cases: { random in (random.size(1...64), random.size(1...32), random.size(1...8)) },
    mistakes: { wrong in
      wrong("These are the channels behind each layer; wanted are those that it sees.") {
        inChannels, growth, layers in (0..<layers).map { inChannels + ($0 + 1) * growth }
      }
      wrong("What stands behind the last layer is seen by no layer of the block.") {
        inChannels, growth, layers in (0...layers).map { inChannels + $0 * growth }
      }
      wrong("The results are kept: what a layer sees grows from layer to layer.") {
        inChannels, _, layers in [Int](repeating: inChannels, count: layers)
      }
      wrong("A layer sees the input and all results before it, not only the last one.") {
        inChannels, growth, layers in (0..<layers).map { $0 == 0 ? inChannels : growth }
      }
      wrong("The input's channels are seen by every layer, not only by the first.") {
        inChannels, growth, layers in
        (0..<layers).map { $0 == 0 ? inChannels : $0 * growth }
      }
    },
    reference: { inChannels, growth, layers in
      var seen: [Int] = []
      for layer in 0..<layers {
        seen.append((0..<layer).reduce(inChannels) { channels, _ in channels + growth })
      }
      return seen
    })
}
