extension CNNExercises {
  /// How many pixels one value sees along an axis.
  public static let receptiveField = Exercise<Int, [Int], [Int]>(
    ExerciseInfo(
      "receptiveField(kernels:strides:)", section: "simple-cnn",
      hints: [
        "Follow two numbers through the layers: how far one value sees, and how many pixels apart"
          + " two neighboring values look.",
        "A window of k values reaches k - 1 steps further; a stride of s makes the steps s times"
          + " as long. A layer's own stride counts for the layers behind it.",
      ]),
    example: ([5, 2, 5, 2], [1, 2, 1, 2]),
    cases: { random in
      let layers = random.size(1...5)
      return (random.integers(layers, in: 1...5), random.integers(layers, in: 1...3))
    },
    mistakes: { wrong in
      wrong("The strides are not used: they make the steps of later layers longer.") {
        kernels, _ in kernels.reduce(1) { $0 + $1 - 1 }
      }
      wrong("A layer's stride counts for the layers behind it, not for its own window.") {
        kernels, strides in reach(kernels, strides, own: true)
      }
      wrong("A window of k values reaches k - 1 steps further, not k.") { kernels, strides in
        reach(kernels, strides, extra: 0)
      }
      wrong("One value sees itself: begin with 1, not with 0.") { kernels, strides in
        reach(kernels, strides) - 1
      }
      wrong("This is how far apart neighboring values look, not how far one value sees.") {
        _, strides in strides.reduce(1, *)
      }
      wrong("Strides multiply: each makes the steps of all before it longer.") {
        kernels, strides in
        var field = 1
        var step = 1
        for (kernel, stride) in zip(kernels, strides) {
          field += (kernel - 1) * step
          step = stride
        }
        return field
      }
    },
    reference: { kernels, strides in
      // Backward from one value: the first and the last place that it depends on.
      var first = 0
      var last = 0
      for (kernel, stride) in zip(kernels, strides).reversed() {
        first *= stride
        last = last * stride + kernel - 1
      }
      return last - first + 1
    })

  private static func reach(
    _ kernels: [Int], _ strides: [Int], own: Bool = false, extra: Int = 1
  ) -> Int {
    var field = 1
    var step = 1
    for (kernel, stride) in zip(kernels, strides) {
      if own { step *= stride }
      field += (kernel - extra) * step
      if !own { step *= stride }
    }
    return field
  }
}
