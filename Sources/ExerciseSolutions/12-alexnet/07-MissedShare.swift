// 12.7 Five guesses for each photo
//
// A network may name several classes for each picture: those with the largest scores, `guesses` of
// them. `scores[n]` are its scores for picture `n`, no two of them equal, and `labels[n]` is the
// right class. For which share of the pictures is the right class not among the guesses?
//
// Example: `missedShare(scores: [[2, 9, 4], [5, 1, 3], [1, 2, 8]], labels: [2, 1, 2], guesses: 2)`
//   is about 0.333333
// Explained in: lessons/12-alexnet/10-prediction.md
//
// Check: swift run lessons check 12.7
// Hint:  swift run lessons hint 12.7

import ExerciseChecks

func missedShare(scores: [[Double]], labels: [Int], guesses: Int) throws -> Double {
  let missed = zip(scores, labels).count { scores, label in
    // The right class is a guess unless so many others have larger scores.
    scores.count { $0 > scores[label] } >= guesses
  }
  return Double(missed) / Double(labels.count)
}
