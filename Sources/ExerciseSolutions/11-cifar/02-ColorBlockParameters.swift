// 11.2 Parameters of a block
//
// How many parameters does the lesson's block for color pictures have: two convolutions of 3×3 with
// biases, each with its normalization, and the shortcut beside them?
//
// Example: `colorBlockParameters(inChannels: 32, outChannels: 64)` is 57,920
// Explained in: lessons/11-cifar/02-first.md
//
// Check: swift run lessons check 11.2
// Hint:  swift run lessons hint 11.2

import ExerciseChecks

func colorBlockParameters(inChannels: Int, outChannels: Int) throws -> Int {
  // A factor and a summand for each channel.
  let normalization = 2 * outChannels
  let first = outChannels * (9 * inChannels + 1) + normalization
  let second = outChannels * (9 * outChannels + 1) + normalization
  let shortcut =
    inChannels == outChannels ? 0 : outChannels * (inChannels + 1) + normalization
  return first + second + shortcut
}
