// 12.2 A convolution on two cards
//
// On two graphics cards a convolution was cut in two: each half of the output channels saw only its
// own half of the input channels. In general there are `groups` groups, which share the channels of
// both sides equally. How many parameters does such a convolution have, biases included?
//
// Example: for the second convolution of the original AlexNet, 96 channels to 256, kernels of 5×5
//   and 2 groups, it is 307,456
// Explained in: lessons/12-alexnet/02-costs.md
//
// Check: swift run lessons check 12.2
// Hint:  swift run lessons hint 12.2

import ExerciseChecks

func groupedParameters(
  inChannels: Int, outChannels: Int, kernelSize: Int, groups: Int
) throws -> Int {
  throw Unsolved()
}
