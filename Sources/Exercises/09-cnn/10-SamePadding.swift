// 9.10 The padding that keeps the size
//
// Which padding makes the output as large as the input, for a kernel of odd size and stride 1?
//
// Example: `samePadding(kernelSize: 5)` is 2
// Explained in: lessons/09-cnn/04-padding.md
//
// Check: swift run lessons check 9.10
// Hint:  swift run lessons hint 9.10

import ExerciseChecks

func samePadding(kernelSize: Int) throws -> Int {
  throw Unsolved()
}
