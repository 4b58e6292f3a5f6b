// 9.17 The cost with a 1×1 convolution in front
//
// A 1×1 convolution makes `middleChannels` of `inChannels`, and a convolution of
// `kernelSize` × `kernelSize` makes `outChannels` of these. Padding keeps all sheets at
// `side` × `side` pixels. How many multiplications do both take together?
//
// Example: for 192 channels through 16 to 32, kernels of 5×5, and 28×28 pixels it is 12,443,648
// Explained in: lessons/09-cnn/07-one-by-one.md
//
// Check: swift run lessons check 9.17
// Hint:  swift run lessons hint 9.17

import ExerciseChecks

func bottleneckMultiplications(
  inChannels: Int, middleChannels: Int, outChannels: Int, kernelSize: Int, side: Int
) throws -> Int {
  throw Unsolved()
}
