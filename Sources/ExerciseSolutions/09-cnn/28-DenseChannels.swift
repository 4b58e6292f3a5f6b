// 9.28 Channels in a dense block
//
// In a dense block every layer sees the input and the results of all layers before it, and adds
// `growth` channels of its own. How many channels does each layer see?
//
// Example: `denseChannels(inChannels: 16, growth: 8, layers: 3)` is `[16, 24, 32]`
// Explained in: lessons/09-cnn/17-dense.md
//
// Check: swift run lessons check 9.28
// Hint:  swift run lessons hint 9.28

import ExerciseChecks

func denseChannels(inChannels: Int, growth: Int, layers: Int) throws -> [Int] {
  (0..<layers).map { inChannels + $0 * growth }
}
