// 9.15 The gradient of max pooling
//
// `outputGradient` says for each value of max pooling how the loss changes with it. How does the
// loss change with each pixel of the picture? No two pixels of a tile are equal. Pixels that belong
// to no tile change nothing.
//
// Example: for `picture: [[3, 4, 6, 5], [2, 1, 7, 8]]`, `size: 2` and `outputGradient: [[10, 20]]`
//   it is `[[0, 10, 0, 0], [0, 0, 0, 20]]`
// Explained in: lessons/09-cnn/06-pooling.md
//
// Check: swift run lessons check 9.15
// Hint:  swift run lessons hint 9.15

import ExerciseChecks

func maxPoolGradient(
  picture: [[Float]], size: Int, outputGradient: [[Float]]
) throws -> [[Float]] {
  throw Unsolved()
}
