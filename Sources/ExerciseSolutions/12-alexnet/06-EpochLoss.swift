// 12.6 The mean loss of an epoch
//
// `batchLosses[n]` is the mean loss of the pictures in batch `n`. The pictures, `pictures` in all,
// came in batches of `batchSize`, and what was left over made a smaller last batch. What is the
// mean loss of all pictures? Every picture is to count as much as any other.
//
// Example: `epochLoss(batchLosses: [1, 1, 4], pictures: 70, batchSize: 32)` is about 1.25714
// Explained in: lessons/12-alexnet/08-training.md
//
// Check: swift run lessons check 12.6
// Hint:  swift run lessons hint 12.6

import ExerciseChecks

func epochLoss(batchLosses: [Double], pictures: Int, batchSize: Int) throws -> Double {
  var sum = 0.0
  for (index, loss) in batchLosses.enumerated() {
    sum += loss * Double(min(batchSize, pictures - index * batchSize))
  }
  return sum / Double(pictures)
}
