// 8.3 Two kernels in one
//
// A picture goes through the kernel `first`, and what comes out goes through `second`, both without
// padding. Which single kernel gives the same? Both kernels are square, and none of the three is
// turned.
//
// Example: `combinedKernel(first: [[1, 1], [1, 1]], second: [[1, 1], [1, 1]])`
//   is `[[1, 2, 1], [2, 4, 2], [1, 2, 1]]`, the Gaussian of the lesson but for its factor
// Explained in: lessons/08-convolution/02-kernels.md
//
// Check: swift run lessons check 8.3
// Hint:  swift run lessons hint 8.3

import ExerciseChecks

func combinedKernel(first: [[Float]], second: [[Float]]) throws -> [[Float]] {
  let side = first.count + second.count - 1
  var combined = [[Float]](repeating: [Float](repeating: 0, count: side), count: side)
  for i in first.indices {
    for j in first.indices {
      for p in second.indices {
        for q in second.indices {
          combined[i + p][j + q] += first[i][j] * second[p][q]
        }
      }
    }
  }
  return combined
}
