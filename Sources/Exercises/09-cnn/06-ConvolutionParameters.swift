// 9.6 Parameters of a convolution
//
// How many parameters does a convolution have, with or without a bias?
//
// Example: `convolutionParameters(inChannels: 5, outChannels: 10, kernelSize: 3, hasBias: true)`
//   is 460
// Explained in: lessons/09-cnn/03-channels.md
//
// Check: swift run lessons check 9.6
// Hint:  swift run lessons hint 9.6

import ExerciseChecks

func convolutionParameters(
  inChannels: Int, outChannels: Int, kernelSize: Int, hasBias: Bool
) throws -> Int {
  throw Unsolved()
}
