// 10.2 What the short ways carry
//
// Of `blocks` residual blocks, each has the factor `1 + factor`: 1 along the shortcut, `factor`
// through its layers. Multiplied out, that is a sum over all ways through the network. Which part
// of the sum comes from the ways that go through the layers of at most `longest` blocks?
//
// Example: `shortWays(factor: 0.1, blocks: 16, longest: 2)` is about 0.826991
// Explained in: lessons/10-resnet/02-depth.md
//
// Check: swift run lessons check 10.2
// Hint:  swift run lessons hint 10.2

import ExerciseChecks

func shortWays(factor: Double, blocks: Int, longest: Int) throws -> Double {
  var all = 1.0
  for _ in 0..<blocks { all *= 1 + factor }
  // What all ways of one length carry together, at first of the one that skips everything.
  var carried = 1.0
  var short = carried
  for length in 0..<longest {
    carried *= factor * Double(blocks - length) / Double(length + 1)
    short += carried
  }
  return short / all
}
