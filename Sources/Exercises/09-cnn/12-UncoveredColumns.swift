// 9.12 Pixels that no window reads
//
// A window of `kernel` pixels moves along a row of `input` pixels, without padding, by `stride`
// pixels at a time. How many of the pixels are read by no window? Mind strides that are larger than
// the kernel.
//
// Example: `uncoveredColumns(input: 6, kernel: 3, stride: 2)` is 1
// Explained in: lessons/09-cnn/05-stride.md
//
// Check: swift run lessons check 9.12
// Hint:  swift run lessons hint 9.12

import ExerciseChecks

func uncoveredColumns(input: Int, kernel: Int, stride: Int) throws -> Int {
  throw Unsolved()
}
