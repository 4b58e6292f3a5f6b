// 11.1 Normalized with foreign numbers
//
// `pixels` are those of one channel, from 0 to 255. They are brought to 0…1 and normalized: `mean`
// is subtracted from each, and what is left is divided by `deviation`. But these two numbers belong
// to other pictures. Which mean and which standard deviation does the channel have then? Give both
// in an array. The deviation is the root of the mean squared distance from the mean.
//
// Example: `normalizedStatistics(pixels: [0, 51, 102, 255], mean: 0.485, deviation: 0.229)`
//   is about `[-0.371179, 1.63391]`
// Explained in: lessons/11-cifar/01-introduction.md
//
// Check: swift run lessons check 11.1
// Hint:  swift run lessons hint 11.1

import ExerciseChecks

func normalizedStatistics(pixels: [Int], mean: Double, deviation: Double) throws -> [Double] {
  throw Unsolved()
}
