// 9.5 The shape of a weight
//
// A convolution makes `outChannels` sheets of `inChannels` sheets, with kernels of
// `kernelSize` × `kernelSize`. Which shape does its weight have? Four numbers, in the order of the
// library.
//
// Example: `weightShape(inChannels: 5, outChannels: 10, kernelSize: 3)` is `[10, 5, 3, 3]`
// Explained in: lessons/09-cnn/03-channels.md
//
// Check: swift run lessons check 9.5
// Hint:  swift run lessons hint 9.5

import ExerciseChecks

func weightShape(inChannels: Int, outChannels: Int, kernelSize: Int) throws -> [Int] {
  throw Unsolved()
}
