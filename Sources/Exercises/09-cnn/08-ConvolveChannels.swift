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
  throw Unsolved()
}
