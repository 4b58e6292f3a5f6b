// 8.5 One step of learning
//
// A kernel is to be learned from examples. `windows[n]` lists the pixels of a window, one for each
// of the weights, and `wanted[n]` is what the kernel should make of it: the sum of weights times
// pixels. Make one step of gradient descent on the mean squared error of all examples, each weight
// minus `rate` times its gradient, and give the new weights.
//
// Example: `kernelStep(weights: [1, 0], windows: [[2, 1], [0, 3]], wanted: [1, 3], rate: 0.1)`
//   is `[0.8, 0.8]`
// Explained in: lessons/08-convolution/04-learning.md
//
// Check: swift run lessons check 8.5
// Hint:  swift run lessons hint 8.5

import ExerciseChecks

func kernelStep(
  weights: [Double], windows: [[Double]], wanted: [Double], rate: Double
) throws -> [Double] {
  var gradient = weights.map { _ in 0.0 }
  for (window, wanted) in zip(windows, wanted) {
    let result = zip(weights, window).reduce(0) { $0 + $1.0 * $1.1 }
    for i in weights.indices {
      gradient[i] += 2 * (result - wanted) * window[i] / Double(windows.count)
    }
  }
  return zip(weights, gradient).map { $0 - rate * $1 }
}
