// 9.8 From N channels to M
//
// `picture[c]` is sheet `c` of the picture. `kernels[m]` is a kernel with as many sheets, and
// `biases[m]` its bias. Give one output sheet for each kernel: no padding, stride 1, loops only.
//
// Example: two sheets `[[1, 2], [3, 4]]` and `[[5, 6], [7, 8]]`, one kernel with the sheets
//   `[[1]]` and `[[10]]`, and the bias 100 give `[[[151, 162], [173, 184]]]`
// Explained in: lessons/09-cnn/03-channels.md
//
// Check: swift run lessons check 9.8
// Hint:  swift run lessons hint 9.8

import ExerciseChecks

func convolveChannels(
  picture: [[[Float]]], kernels: [[[[Float]]]], biases: [Float]
) throws -> [[[Float]]] {
  var sheets: [[[Float]]] = []
  for (kernel, bias) in zip(kernels, biases) {
    let rows = picture[0].count - kernel[0].count + 1
    let columns = picture[0][0].count - kernel[0][0].count + 1
    var sheet = [[Float]](repeating: [Float](repeating: bias, count: columns), count: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        for channel in picture.indices {
          for i in kernel[channel].indices {
            for j in kernel[channel][i].indices {
              sheet[row][column] += kernel[channel][i][j] * picture[channel][row + i][column + j]
            }
          }
        }
      }
    }
    sheets.append(sheet)
  }
  return sheets
}
