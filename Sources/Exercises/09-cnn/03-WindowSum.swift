// 9.3 One value of a convolution
//
// Lay the kernel over the picture with its top left corner on the pixel (`row`, `column`), multiply
// each weight by the pixel below it, and add the products. The kernel always fits.
//
// Example: for the 5×5 picture and the 3×3 kernel of the lesson, `row: 0` and `column: 0` it is 211
// Explained in: lessons/09-cnn/02-convolution.md
//
// Check: swift run lessons check 9.3
// Hint:  swift run lessons hint 9.3

import ExerciseChecks

func windowSum(
  picture: [[Float]], kernel: [[Float]], row: Int, column: Int
) throws -> Float {
  throw Unsolved()
}
