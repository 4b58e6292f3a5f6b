// 12.1 The smallest photo
//
// The layers of a network have windows of these sizes, strides and paddings, convolutions and
// poolings alike. How many pixels must the side of a square photo have at least, so that in every
// layer a window fits and something is left at the end?
//
// Example: for the eight layers of AlexNet, kernels `[11, 3, 5, 3, 3, 3, 3, 3]`, strides
//   `[4, 2, 1, 2, 1, 1, 1, 2]` and paddings `[2, 0, 2, 0, 1, 1, 1, 0]`, it is 63
// Explained in: lessons/12-alexnet/01-sizes.md
//
// Check: swift run lessons check 12.1
// Hint:  swift run lessons hint 12.1

import ExerciseChecks

func smallestSide(kernels: [Int], strides: [Int], paddings: [Int]) throws -> Int {
  throw Unsolved()
}
