extension CNNExercises {
  /// How many numbers a chain of fully connected layers learns.
  public static let networkParameters = Exercise<Int, [Int]>(
    ExerciseInfo(
      "networkParameters(sizes:)", section: "introduction",
      hints: [
        "n sizes make n - 1 layers. Which two sizes belong to the first of them?",
        "Go through the pairs of neighbors, as in zip(sizes, sizes.dropFirst()), and add up what"
          + " the last exercise gives for each.",
      ]),
    example: ([784, 512, 256, 128, 64, 10]),
    cases: { random in
      (0..<random.size(2...6)).map { _ in random.size(1...300) }
    },
    mistakes: { wrong in
      wrong("The biases are missing: each layer has as many as outputs.") { sizes in
        zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
      }
      wrong("The inputs have no bias: only what a layer puts out has one.") { sizes in
        zip(sizes, sizes.dropFirst()).reduce(sizes[0]) { $0 + $1.0 * $1.1 + $1.1 }
      }
      wrong("The last layer is missing: n sizes make n - 1 layers.") { sizes in
        zip(sizes, sizes.dropFirst()).dropLast().reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
      }
      wrong("The first layer is missing: it leads from the first size to the second.") { sizes in
        zip(sizes, sizes.dropFirst()).dropFirst().reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
      }
    },
    reference: { sizes in
      var count = 0
      for layer in 1..<sizes.count { count += (sizes[layer - 1] + 1) * sizes[layer] }
      return count
    })
}
