extension ConvolutionExercises {
  /// One step of gradient descent for a kernel.
  public static let kernelStep = Exercise<[Double], [Double], [[Double]], [Double], Double>(
    ExerciseInfo(
      "kernelStep(weights:windows:wanted:rate:)", section: "learning",
      hints: [
        "Take one example first. What does the kernel give for its window, and how far is that from"
          + " what is wanted?",
        "If weight i grows a little, the result grows by pixel i as much. So the square of the error"
          + " changes by 2 · error · pixel i.",
        "The gradient of weight i is the mean of 2 · error · window[i] over all examples, each with"
          + " the weights as they were. It is multiplied by the rate and subtracted.",
      ]),
    example: ([1, 0], [[2, 1], [0, 3]], [1, 3], 0.1),
    cases: { random in
      let size = random.size(1...9)
      let examples = random.size(1...5)
      return (
        random.integers(size).map(Double.init),
        (0..<examples).map { _ in random.integers(size).map(Double.init) },
        random.integers(examples).map(Double.init), random.one(of: [0.1, 0.05, 0.02, 0.01])
      )
    },
    mistakes: { wrong in
      wrong("The step goes uphill: it must go against the gradient.") {
        moved($0, by: $3, along: gradient($0, $1, $2))
      }
      wrong("A factor 2 is missing: the derivative of a square is twice what is squared.") {
        moved($0, by: -$3 / 2, along: gradient($0, $1, $2))
      }
      wrong("This is the gradient of the sum; the error is the mean over the examples.") {
        moved($0, by: -$3 * Double($1.count), along: gradient($0, $1, $2))
      }
      wrong("The mean is over the examples: divide by their number, not by that of the weights.") {
        let factor = Double($1.count) / Double($0.count)
        return moved($0, by: -$3 * factor, along: gradient($0, $1, $2))
      }
      wrong("The rate is not used: the step is as long as the gradient.") {
        weights, windows, wanted, _ in
        moved(weights, by: -1, along: gradient(weights, windows, wanted))
      }
      wrong("This is the gradient. The weights go a little against it.") {
        weights, windows, wanted, _ in gradient(weights, windows, wanted)
      }
      wrong("All weights change by the same amount: each should count by the pixel below it.") {
        weights, windows, wanted, rate in
        let ones = windows.map { window in window.map { _ in 1.0 } }
        return moved(
          weights, by: -rate, along: meanGradient(errors(weights, windows, wanted), ones))
      }
      wrong("Each example makes a step of its own. Add up all gradients first, then make one.") {
        weights, windows, wanted, rate in
        zip(windows, wanted).reduce(weights) { weights, example in
          moved(weights, by: -rate, along: gradient(weights, [example.0], [example.1]))
        }
      }
      wrong("The weights change while examples are still to come: compute all errors before.") {
        weights, windows, wanted, rate in
        let part = rate / Double(windows.count)
        return zip(windows, wanted).reduce(weights) { weights, example in
          moved(weights, by: -part, along: gradient(weights, [example.0], [example.1]))
        }
      }
      wrong("Only the first example counts here.") { weights, windows, wanted, rate in
        moved(weights, by: -rate, along: gradient(weights, [windows[0]], [wanted[0]]))
      }
    },
    reference: { moved($0, by: -$3, along: gradient($0, $1, $2)) })

  private static func gradient(
    _ weights: [Double], _ windows: [[Double]], _ wanted: [Double]
  ) -> [Double] {
    meanGradient(errors(weights, windows, wanted), windows)
  }

  /// How much too large each result is.
  private static func errors(
    _ weights: [Double], _ windows: [[Double]], _ wanted: [Double]
  ) -> [Double] {
    zip(windows, wanted).map { window, wanted in
      zip(weights, window).reduce(-wanted) { $0 + $1.0 * $1.1 }
    }
  }

  private static func meanGradient(_ errors: [Double], _ windows: [[Double]]) -> [Double] {
    windows[0].indices.map { index in
      let sum = zip(errors, windows).reduce(0) { $0 + 2 * $1.0 * $1.1[index] }
      return sum / Double(windows.count)
    }
  }

  private static func moved(
    _ weights: [Double], by rate: Double, along gradient: [Double]
  ) -> [Double] {
    zip(weights, gradient).map { $0 + rate * $1 }
  }
}
