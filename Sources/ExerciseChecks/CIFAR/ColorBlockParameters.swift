extension CIFARExercises {
  /// How many numbers a block of the lesson learns.
  public static let colorBlockParameters = Exercise<Int, Int, Int>(
    ExerciseInfo(
      "colorBlockParameters(inChannels:outChannels:)", section: "first",
      hints: [
        "List the layers of the block, and go through them one by one. There are four of them, or"
          + " six.",
        "A normalization learns two numbers for each of its channels, a factor and a summand. Its"
          + " running mean and variance are counted along, not learned.",
        "The second convolution has outChannels on both sides. The shortcut has a 1×1 convolution"
          + " and a normalization where the numbers of channels differ, and nothing where they are"
          + " equal.",
      ]),
    example: (32, 64),
    cases: { random in
      let inChannels = random.size(1...64)
      return (inChannels, random.one(of: [inChannels, random.size(1...128)]))
    },
    mistakes: { wrong in
      wrong("The normalizations are missing; each of their channels learns two numbers.") {
        parameters($0, $1, perNormalized: 0)
      }
      wrong("A normalization learns two numbers for each channel: a factor and a summand.") {
        parameters($0, $1, perNormalized: 1)
      }
      wrong("Running means and variances are noted, not learned: they are no parameters.") {
        parameters($0, $1, perNormalized: 4)
      }
      wrong("Where the number of channels changes, the shortcut has layers of its own.") {
        parameters($0, $1) - shortcut($0, $1)
      }
      wrong("Where the number of channels stays, nothing stands on the shortcut.") {
        parameters($0, $1) + ($0 == $1 ? convolution($0, $1, side: 1) + 2 * $1 : 0)
      }
      wrong("On the shortcut, the convolution is followed by a normalization.") {
        parameters($0, $1) - ($0 == $1 ? 0 : 2 * $1)
      }
      wrong("The convolution on the shortcut has kernels of 1×1.") {
        parameters($0, $1) + ($0 == $1 ? 0 : 8 * $0 * $1)
      }
      wrong("The second convolution sees what the first one gives, outChannels of them.") {
        parameters($0, $1) - convolution($1, $1, side: 3) + convolution($0, $1, side: 3)
      }
      wrong("The convolutions of this block have biases.") {
        parameters($0, $1) - ($0 == $1 ? 2 : 3) * $1
      }
    },
    reference: { parameters($0, $1) })

  private static func parameters(
    _ inChannels: Int, _ outChannels: Int, perNormalized: Int = 2
  ) -> Int {
    let convolutions =
      convolution(inChannels, outChannels, side: 3) + convolution(outChannels, outChannels, side: 3)
    let normalizations = 2 * perNormalized * outChannels
    return convolutions + normalizations
      + shortcut(inChannels, outChannels, perNormalized: perNormalized)
  }

  private static func shortcut(
    _ inChannels: Int, _ outChannels: Int, perNormalized: Int = 2
  ) -> Int {
    guard inChannels != outChannels else { return 0 }
    return convolution(inChannels, outChannels, side: 1) + perNormalized * outChannels
  }

  private static func convolution(_ inChannels: Int, _ outChannels: Int, side: Int) -> Int {
    outChannels * (inChannels * side * side + 1)
  }
}
