// 9.19 The receptive field
//
// How many pixels does one value at the end see along an axis, behind layers with these kernel
// sizes and strides? Poolings are layers too.
//
// Example: `receptiveField(kernels: [5, 2, 5, 2], strides: [1, 2, 1, 2])` is 16
// Explained in: lessons/09-cnn/08-simple-cnn.md
//
// Check: swift run lessons check 9.19
// Hint:  swift run lessons hint 9.19

import ExerciseChecks

func receptiveField(kernels: [Int], strides: [Int]) throws -> Int {
  throw Unsolved()
}
