// 11.4 The gap of the best epoch
//
// `learned[n]` and `unknown[n]` are the accuracies after epoch `n` on learned and on unknown
// pictures, between 0 and 1. Take the epoch that is best on unknown pictures, the earliest if
// several are equally good. How wide is the gap then? Give what learned pictures are ahead in
// percentage points.
//
// Example: `gapAtBest(learned: [0.5, 0.75, 0.95, 1], unknown: [0.45, 0.6, 0.62, 0.58])` is 33
// Explained in: lessons/11-cifar/03-improved.md
//
// Check: swift run lessons check 11.4
// Hint:  swift run lessons hint 11.4

import ExerciseChecks

func gapAtBest(learned: [Double], unknown: [Double]) throws -> Double {
  var best = 0
  for epoch in unknown.indices where unknown[epoch] > unknown[best] {
    best = epoch
  }
  return 100 * (learned[best] - unknown[best])
}
