// 9.21 Cross-entropy
//
// `scores[n]` are the scores of picture `n`, one for each class, and `labels[n]` is the right
// class. Give the cross-entropy: turn the scores of each picture into probabilities by softmax,
// take minus the natural logarithm of the probability of its label, and then the mean over the
// pictures. `exp` and `log` come with Foundation.
//
// Example: `crossEntropyLoss(scores: [[0, 0], [1, 3]], labels: [0, 1])` is about 0.410038
// Explained in: lessons/09-cnn/09-training.md
//
// Check: swift run lessons check 9.21
// Hint:  swift run lessons hint 9.21

import ExerciseChecks
import Foundation

func crossEntropyLoss(scores: [[Double]], labels: [Int]) throws -> Double {
  throw Unsolved()
}
