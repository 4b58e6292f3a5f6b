// 9.7 What a convolution costs
//
// How many multiplications does a convolution take for one picture of `inputHeight` × `inputWidth`,
// without padding, stride 1? The bias is only added and does not count.
//
// Example: for 5 channels to 10, kernels of 3×3, and 100×100 pixels it is 4,321,800
// Explained in: lessons/09-cnn/03-channels.md
//
// Check: swift run lessons check 9.7
// Hint:  swift run lessons hint 9.7

import ExerciseChecks

func convolutionMultiplications(
  inChannels: Int, outChannels: Int, kernelSize: Int, inputHeight: Int, inputWidth: Int
) throws -> Int {
  throw Unsolved()
}
