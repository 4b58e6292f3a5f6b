// 9.11 The size of the output
//
// A window of `kernel` pixels moves along a row of `input` pixels, which has a frame of `padding`
// zeros on each side, by `stride` pixels at a time. At how many places does it stop? A window that
// does not fit as a whole does not count.
//
// Example: `outputSize(input: 5, kernel: 3, padding: 1, stride: 2)` is 3
// Explained in: lessons/09-cnn/05-stride.md
//
// Check: swift run lessons check 9.11
// Hint:  swift run lessons hint 9.11

import ExerciseChecks

func outputSize(input: Int, kernel: Int, padding: Int, stride: Int) throws -> Int {
  // The steps after the first place, and that place itself.
  (input + 2 * padding - kernel) / stride + 1
}
