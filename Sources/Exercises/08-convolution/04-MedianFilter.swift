// 8.4 The median of the neighborhood
//
// Replace each pixel by the median of the `side` × `side` pixels around it: sort them and take the
// middle one. The side is odd. Where the window reaches beyond the edge, the nearest pixel of the
// picture is repeated, so that the result is as large as the picture.
//
// Example: `medianFilter(picture: [[1, 2, 3], [4, 99, 6], [7, 8, 9]], side: 3)`
//   is `[[2, 3, 3], [4, 6, 6], [7, 8, 9]]`
// Explained in: lessons/08-convolution/03-noise.md
//
// Check: swift run lessons check 8.4
// Hint:  swift run lessons hint 8.4

import ExerciseChecks

func medianFilter(picture: [[Float]], side: Int) throws -> [[Float]] {
  throw Unsolved()
}
