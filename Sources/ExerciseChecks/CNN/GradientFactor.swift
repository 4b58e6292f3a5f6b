extension CNNExercises {
  /// What a stack of layers leaves of a gradient.
  public static let gradientFactor = Exercise<Double, Double, Int, Bool>(
    ExerciseInfo(
      "gradientFactor(factor:layers:addsInput:)", section: "residual",
      hints: [
        "Each layer multiplies what the one behind it hands on. What is that for three layers?",
        "A layer that adds its input has y = x + f(x): its factor is 1 larger.",
      ]),
    example: (0.1, 10, true),
    cases: { random in
      (
        Double(random.integer(1...15)) / 10, random.size(1...12), random.one(of: [true, false])
      )
    },
    mistakes: { wrong in
      wrong("Where the input is added, the factor of each layer is 1 larger.") { factor, n, _ in
        power(factor, n)
      }
      wrong("Only where addsInput is true is the factor 1 larger.") { factor, n, _ in
        power(1 + factor, n)
      }
      wrong("Layers multiply: ten factors of 0.1 are 0.1 ten times multiplied, not 10 · 0.1.") {
        factor, n, adds in (adds ? 1 + factor : factor) * Double(n)
      }
      wrong("The input is added in every layer, not once at the end.") { factor, n, adds in
        power(factor, n) + (adds ? 1 : 0)
      }
      wrong("One layer is missing: n layers make n factors.") { factor, n, adds in
        power(adds ? 1 + factor : factor, n - 1)
      }
      wrong("With the input added, a layer's factor is 1 + factor, not 1 - factor.") {
        factor, n, adds in power(adds ? 1 - factor : factor, n)
      }
    },
    reference: { factor, layers, addsInput in power(addsInput ? 1 + factor : factor, layers) })

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
