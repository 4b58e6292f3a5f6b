// 10.5 Parameters of a residual block
//
// How many parameters does the lesson's block have? Its first convolution has this `stride`. Where
// that is 1 and the channels stay, its shortcut hands on the input; everywhere else there is a 1×1
// convolution on the shortcut. All convolutions have biases.
//
// Example: `blockParameters(inChannels: 64, outChannels: 128, stride: 2)` is 230,272
// Explained in: lessons/10-resnet/04-residual-block.md
//
// Check: swift run lessons check 10.5
// Hint:  swift run lessons hint 10.5

import ExerciseChecks

func blockParameters(inChannels: Int, outChannels: Int, stride: Int) throws -> Int {
  let first = 9 * inChannels * outChannels + outChannels
  let second = 9 * outChannels * outChannels + outChannels
  let keepsShape = inChannels == outChannels && stride == 1
  let shortcut = keepsShape ? 0 : inChannels * outChannels + outChannels
  let normalizations = 2 * 2 * outChannels
  return first + second + shortcut + normalizations
}
