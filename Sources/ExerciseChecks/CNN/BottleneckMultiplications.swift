extension CNNExercises {
  /// What a convolution costs with a 1×1 convolution in front.
  public static let bottleneckMultiplications = Exercise<Int, Int, Int, Int, Int, Int>(
    ExerciseInfo(
      "bottleneckMultiplications(inChannels:middleChannels:outChannels:kernelSize:side:)",
      section: "one-by-one",
      hints: [
        "Count the two convolutions one after the other. The 1×1 one gives middleChannels sheets.",
        "Both outputs have side × side places. A 1×1 kernel on N channels has N weights.",
      ]),
    example: (192, 16, 32, 5, 28),
    cases: { random in
      (
        random.size(1...256), random.size(1...64), random.size(1...128),
        random.one(of: [3, 5, 7]), random.size(1...32)
      )
    },
    mistakes: { wrong in
      wrong("This is the cost without the 1×1 convolution in front.") { n, _, m, k, s in
        s * s * n * m * k * k
      }
      wrong("The 1×1 convolution costs something too.") { _, middle, m, k, s in
        s * s * middle * m * k * k
      }
      wrong("This is the 1×1 convolution alone.") { n, middle, _, _, s in s * s * n * middle }
      wrong("The second convolution sees the middle channels, no longer all input channels.") {
        n, middle, m, k, s in s * s * (n * middle + n * m * k * k)
      }
      wrong("The costs of two convolutions add up; they do not multiply.") { n, middle, m, k, s in
        s * s * n * middle * middle * m * k * k
      }
      wrong("Each convolution is done at side × side places, not just along one side.") {
        n, middle, m, k, s in s * (n * middle + middle * m * k * k)
      }
    },
    reference: { inChannels, middleChannels, outChannels, kernelSize, side in
      var count = 0
      for _ in 0..<side * side {
        count += middleChannels * inChannels
        count += outChannels * middleChannels * kernelSize * kernelSize
      }
      return count
    })
}
