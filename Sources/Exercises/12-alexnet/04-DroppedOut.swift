// 12.4 Dropout with a given draw
//
// Give `values` behind a dropout with probability `p`. In training, `isTraining` is `true`, and
// `isKept` says which values the draw has left; the others become zero. When the network is used,
// `isTraining` is `false`. On average over many draws, the sum of all values must stay what it was.
//
// Example: `droppedOut(values: [1, 2, 3, 4], isKept: [true, false, true, true], p: 0.2,
//   isTraining: true)` is `[1.25, 0, 3.75, 5]`
// Explained in: lessons/12-alexnet/05-dropout.md
//
// Check: swift run lessons check 12.4
// Hint:  swift run lessons hint 12.4

import ExerciseChecks

func droppedOut(
  values: [Double], isKept: [Bool], p: Double, isTraining: Bool
) throws -> [Double] {
  throw Unsolved()
}
