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
  let rows = (picture.count + 2 * padding - kernel.count) / stride + 1
  let columns = (picture[0].count + 2 * padding - kernel[0].count) / stride + 1
  var output = [[Float]](repeating: [Float](repeating: 0, count: columns), count: rows)
  for row in 0..<rows {
    for column in 0..<columns {
      for i in kernel.indices {
        for j in kernel[i].indices {
          let y = row * stride + i - padding
          let x = column * stride + j - padding
          // Outside the picture the frame is zero and adds nothing.
          guard picture.indices.contains(y), picture[y].indices.contains(x) else { continue }
          output[row][column] += kernel[i][j] * picture[y][x]
        }
      }
    }
  }
  return output
}
