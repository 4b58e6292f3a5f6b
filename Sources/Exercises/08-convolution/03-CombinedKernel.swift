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
  throw Unsolved()
}
