// 10.4 The notes of batch normalization
//
// `batches[n]` lists the values of one channel in batch `n`, at least two. The running mean and the
// running variance begin with 0 and 1. Each batch moves them a tenth of the way to its own mean and
// to its own variance, corrected as in the lesson. Where do they end? Give the mean, then the
// variance.
//
// Example: `runningStatistics(batches: [[2, 6, 6, 2]])` is about `[0.4, 1.43333]`
// Explained in: lessons/10-resnet/03-batch-norm.md
//
// Check: swift run lessons check 10.4
// Hint:  swift run lessons hint 10.4

import ExerciseChecks

func runningStatistics(batches: [[Double]]) throws -> [Double] {
  var runningMean = 0.0
  var runningVariance = 1.0
  for batch in batches {
    let mean = batch.reduce(0, +) / Double(batch.count)
    let squares = batch.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(batch.count - 1)
    runningMean += 0.1 * (mean - runningMean)
    runningVariance += 0.1 * (variance - runningVariance)
  }
  return [runningMean, runningVariance]
}
