// 11.2 Where a block takes its long steps
//
// How many multiplications do the convolutions of the lesson's block take for maps of
// `side` × `side` pixels? The block goes from `inChannels` to `outChannels`, and `stride` is the
// length of its long steps. Where it is not 1, the two numbers of channels differ.
//
// Example: `blockMultiplications(inChannels: 64, outChannels: 128, side: 16, stride: 2)`
//   is 28,835,840
// Explained in: lessons/11-cifar/02-first.md
//
// Check: swift run lessons check 11.2
// Hint:  swift run lessons hint 11.2

import ExerciseChecks

func blockMultiplications(
  inChannels: Int, outChannels: Int, side: Int, stride: Int
) throws -> Int {
  // The first convolution still works on all pixels, the others only where the long steps stop.
  let places = side * side
  let smallSide = (side - 1) / stride + 1
  let fewPlaces = smallSide * smallSide
  let first = places * outChannels * inChannels * 9
  let second = fewPlaces * outChannels * outChannels * 9
  let shortcut = inChannels == outChannels ? 0 : fewPlaces * outChannels * inChannels
  return first + second + shortcut
}
