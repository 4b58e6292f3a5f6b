extension CNNExercises {
  /// How many numbers a fully connected layer learns.
  public static let linearParameters = Exercise<Int, Int, Int>(
    ExerciseInfo(
      "linearParameters(inputs:outputs:)", section: "introduction",
      hints: [
        "Draw a layer of 3 inputs and 2 outputs with all its connections, and count.",
        "Each pair of an input and an output has a weight. What does each output have besides?",
      ]),
    example: (784, 512),
    cases: { random in (random.size(1...900), random.size(1...900)) },
    mistakes: { wrong in
      wrong("The biases are missing: each output has one besides its weights.") { $0 * $1 }
      wrong("There is one bias for each output, not for each input.") { $0 * $1 + $0 }
      wrong("One bias is not enough: each output has its own.") { $0 * $1 + 1 }
      wrong("Every input is connected with every output, so the two multiply.") { $0 + $1 }
    },
    reference: { inputs, outputs in
      (0..<outputs).reduce(0) { count, _ in count + inputs + 1 }
    })
}
