// 9.20 The batches of an epoch
//
// How many batches of `batchSize` do `images` pictures make, and how many are in the last one? Give
// both numbers in an array.
//
// Example: `batches(images: 60_000, batchSize: 64)` is `[938, 32]`
// Explained in: lessons/09-cnn/09-training.md
//
// Check: swift run lessons check 9.20
// Hint:  swift run lessons hint 9.20

import ExerciseChecks

func batches(images: Int, batchSize: Int) throws -> [Int] {
  let count = (images + batchSize - 1) / batchSize
  return [count, images - (count - 1) * batchSize]
}
