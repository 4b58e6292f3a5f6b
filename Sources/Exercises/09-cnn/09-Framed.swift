// 9.9 A frame of zeros
//
// Put a frame of zeros around the picture, `padding` pixels wide on every side.
//
// Example: `framed(picture: [[1, 2], [3, 4]], padding: 1)`
//   is `[[0, 0, 0, 0], [0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]]`
// Explained in: lessons/09-cnn/04-padding.md
//
// Check: swift run lessons check 9.9
// Hint:  swift run lessons hint 9.9

import ExerciseChecks

func framed(picture: [[Float]], padding: Int) throws -> [[Float]] {
  throw Unsolved()
}
