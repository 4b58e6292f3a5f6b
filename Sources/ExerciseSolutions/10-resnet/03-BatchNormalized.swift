// 10.3 Batch normalization by hand
//
// `batch[n][c]` is the only value of channel `c` in picture `n`. Normalize each channel as in
// training: minus its mean, divided by the square root of its variance + 0.00001. The variance is
// the mean of the squared distances from the mean. Then multiply by `weights[c]` and add
// `biases[c]`.
//
// Example: `[[2, 10], [6, 30], [6, 10], [2, 30]]` with the weights `[3, 1]` and the biases
//   `[1, 0]` becomes about `[[-2, -1], [4, 1], [4, -1], [-2, 1]]`
// Explained in: lessons/10-resnet/03-batch-norm.md
//
// Check: swift run lessons check 10.3
// Hint:  swift run lessons hint 10.3

import ExerciseChecks

func batchNormalized(
  batch: [[Double]], weights: [Double], biases: [Double]
) throws -> [[Double]] {
  var result = batch
  for channel in weights.indices {
    let values = batch.map { $0[channel] }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let deviation = (variance + 0.00001).squareRoot()
    for picture in batch.indices {
      let normalized = (batch[picture][channel] - mean) / deviation
      result[picture][channel] = weights[channel] * normalized + biases[channel]
    }
  }
  return result
}
