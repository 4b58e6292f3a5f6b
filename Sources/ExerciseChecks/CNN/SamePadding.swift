extension CNNExercises {
  /// The padding that keeps the size.
  public static let samePadding = Exercise<Int, Int>(
    ExerciseInfo(
      "samePadding(kernelSize:)", section: "padding",
      hints: [
        "Without padding a kernel of k takes k - 1 off the size. The frame adds on two sides.",
        "Solve n + 2p - k + 1 = n for p.",
      ], caseCount: 12),
    example: (5),
    cases: { random in 2 * random.size(0...12) + 1 },
    mistakes: { wrong in
      wrong("This is what the size loses in all. The frame gives it back on two sides.") {
        $0 - 1
      }
      wrong("One too many: try k = 1, which needs no frame.") { ($0 + 1) / 2 }
      wrong("A frame as wide as the kernel makes the picture grow.") { $0 }
      wrong("A fixed frame fits one size of kernel only.") { _ in 2 }
      wrong("One too few: try k = 3 on five pixels.") { max(0, ($0 - 3) / 2) }
    },
    reference: { kernelSize in
      var padding = 0
      while NaiveKernel.places(100, kernelSize, padding, 1).count < 100 { padding += 1 }
      return padding
    })
}
