// 9.4 Convolution by loops
//
// Slide the kernel over the picture, one pixel at a time, and give the sum for every place at which
// it fits as a whole: no padding, stride 1, and the kernel is not turned. Loops only, no `conv2d`.
//
// Example: for the 5×5 picture and the 3×3 kernel of the lesson it is
//   `[[211, 295, 262], [259, 282, 214], [251, 253, 169]]`
// Explained in: lessons/09-cnn/02-convolution.md
//
// Check: swift run lessons check 9.4
// Hint:  swift run lessons hint 9.4

import ExerciseChecks

func convolve(picture: [[Float]], kernel: [[Float]]) throws -> [[Float]] {
  let rows = picture.count - kernel.count + 1
  let columns = picture[0].count - kernel[0].count + 1
  var output = [[Float]](repeating: [Float](repeating: 0, count: columns), count: rows)
  for row in 0..<rows {
    for column in 0..<columns {
      for i in kernel.indices {
        for j in kernel[i].indices {
          output[row][column] += kernel[i][j] * picture[row + i][column + j]
        }
      }
    }
  }
  return output
}
