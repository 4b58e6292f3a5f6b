// 9.23 The confusion matrix
//
// Picture `n` shows the class `labels[n]` and was taken for `predictions[n]`. Count for each class
// how often it was taken for each: rows are the truth, columns the answers.
//
// Example: `confusionMatrix(labels: [0, 0, 1, 2], predictions: [0, 1, 1, 2], classes: 3)`
//   is `[[1, 1, 0], [0, 1, 0], [0, 0, 1]]`
// Explained in: lessons/09-cnn/10-errors.md
//
// Check: swift run lessons check 9.23
// Hint:  swift run lessons hint 9.23

import ExerciseChecks

func confusionMatrix(labels: [Int], predictions: [Int], classes: Int) throws -> [[Int]] {
  var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
  for (label, prediction) in zip(labels, predictions) {
    counts[label][prediction] += 1
  }
  return counts
}
