import Foundation

extension CNNExercises {
  /// How wrong the scores of a batch are.
  public static let crossEntropyLoss = Exercise<Double, [[Double]], [Int]>(
    ExerciseInfo(
      "crossEntropyLoss(scores:labels:)", section: "training",
      hints: [
        "Take one picture first: turn its scores into probabilities (exp, then divide by the sum),"
          + " and look at the probability of its label.",
        "The loss of one picture is minus the natural logarithm of that probability; the loss of"
          + " the batch is the mean.",
      ]),
    example: ([[0, 0], [1, 3]], [0, 1]),
    cases: { random in
      let classes = random.size(2...10)
      let pictures = random.size(1...5)
      let scores = (0..<pictures).map { _ in
        random.integers(classes, in: -8...8).map { Double($0) / 2 }
      }
      return (scores, random.integers(pictures, in: 0...classes - 1))
    },
    mistakes: { wrong in
      wrong("This is the sum over the batch; take the mean.") { scores, labels in
        losses(scores, labels).reduce(0, +)
      }
      wrong("Divide by the number of pictures, not by the number of classes.") { scores, labels in
        losses(scores, labels).reduce(0, +) / Double(scores[0].count)
      }
      wrong("The sign is wrong: a loss is never negative.") { scores, labels in
        -mean(losses(scores, labels))
      }
      wrong("This logarithm has the base 10; the natural one is meant, log(x).") {
        scores, labels in mean(losses(scores, labels)) / log(10)
      }
      wrong("This logarithm has the base 2; the natural one is meant, log(x).") {
        scores, labels in mean(losses(scores, labels)) / log(2)
      }
      wrong("These are mean probabilities; the loss is minus their logarithm.") {
        scores, labels in mean(losses(scores, labels).map { exp(-$0) })
      }
      wrong("The scores are no probabilities yet: exp first, then divide by the sum.") {
        scores, labels in mean(zip(scores, labels).map { -$0[$1] })
      }
      wrong("Take the logarithm of each picture's probability, then the mean, not before.") {
        scores, labels in -log(mean(losses(scores, labels).map { exp(-$0) }))
      }
      wrong("This is the largest probability; the label's is wanted, right or wrong.") {
        scores, _ in
        mean(losses(scores, scores.map { row in row.firstIndex(of: row.max() ?? 0) ?? 0 }))
      }
    },
    reference: { mean(losses($0, $1)) })

  private static func losses(_ scores: [[Double]], _ labels: [Int]) -> [Double] {
    zip(scores, labels).map { row, label in
      let total = row.reduce(0) { $0 + exp($1) }
      return -log(exp(row[label]) / total)
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
