// 8.2 A kernel that moves the picture
//
// Which kernel of `side` × `side` weights moves a picture by `right` pixels to the right and by
// `down` pixels down? Negative numbers move it to the left and up. The side is odd, no move is
// longer than `side / 2`, and a padding of `side / 2` keeps the picture as large as it is.
//
// Example: `shiftKernel(side: 3, right: 1, down: 0)` is `[[0, 0, 0], [1, 0, 0], [0, 0, 0]]`
// Explained in: lessons/08-convolution/02-kernels.md
//
// Check: swift run lessons check 8.2
// Hint:  swift run lessons hint 8.2

import ExerciseChecks

func shiftKernel(side: Int, right: Int, down: Int) throws -> [[Float]] {
  throw Unsolved()
}
