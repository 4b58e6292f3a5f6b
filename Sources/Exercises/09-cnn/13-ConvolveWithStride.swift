// 9.13 Convolution with stride and padding
//
// Convolution by loops again, now with a frame of zeros, `padding` pixels wide, and a window that
// moves by `stride` pixels, down as well as to the right. The kernel is not turned.
//
// Example: for the 5×5 picture and the 3×3 kernel of the lesson, stride 2 and padding 1, it is
//   `[[91, 224, 127], [192, 282, 122], [96, 110, 31]]`
// Explained in: lessons/09-cnn/05-stride.md
//
// Check: swift run lessons check 9.13
// Hint:  swift run lessons hint 9.13

import ExerciseChecks

func convolveWithStride(
  picture: [[Float]], kernel: [[Float]], stride: Int, padding: Int
) throws -> [[Float]] {
  throw Unsolved()
}
