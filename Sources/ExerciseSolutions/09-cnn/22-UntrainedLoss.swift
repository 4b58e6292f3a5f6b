// 9.22 The loss of guessing
//
// A network that has learned nothing finds all classes equally likely. What is its cross-entropy?
//
// Example: `untrainedLoss(classes: 10)` is about 2.30259
// Explained in: lessons/09-cnn/09-training.md
//
// Check: swift run lessons check 9.22
// Hint:  swift run lessons hint 9.22

import ExerciseChecks
import Foundation

func untrainedLoss(classes: Int) throws -> Double {
  -log(1 / Double(classes))
}
