extension AlexNetExercises {
  /// How often none of several guesses is right.
  public static let missedShare = Exercise<Double, [[Double]], [Int], Int>(
    ExerciseInfo(
      "missedShare(scores:labels:guesses:)", section: "prediction",
      hints: [
        "Take one picture. Its guesses are the classes with the largest scores; softmax would not"
          + " change their order. Is its label among them?",
        "Nothing has to be sorted: count how many classes have a larger score than the label. From"
          + " which number on is the label not among the guesses?",
      ]),
    example: (
      [[2, 9, 4], [5, 1, 3], [1, 2, 8]], [2, 1, 2], 2
    ),
    cases: { random in
      let classes = random.size(2...8)
      let pictures = random.size(1...10)
      let scores = (0..<pictures).map { _ in
        // No two of a picture are equal.
        random.integers(classes, in: -8...8).enumerated().map { index, score in
          Double(score) + Double(index) / 10
        }
      }
      return (
        scores, random.integers(pictures, in: 0...classes - 1), random.integer(1...classes)
      )
    },
    mistakes: { wrong in
      wrong("This is the share that is found; the one that is missed is wanted.") {
        scores, labels, guesses in 1 - missed(scores, labels) { $0 >= guesses }
      }
      wrong("Only the best guess counts here; there are `guesses` of them.") {
        scores, labels, _ in missed(scores, labels) { $0 >= 1 }
      }
      wrong("One guess too many is allowed: mind where counting begins.") {
        scores, labels, guesses in missed(scores, labels) { $0 > guesses }
      }
      wrong("One guess too few is allowed: mind where counting begins.") {
        scores, labels, guesses in missed(scores, labels) { $0 >= guesses - 1 }
      }
      wrong("The label may be any of the guesses, not just the last of them.") {
        scores, labels, guesses in missed(scores, labels) { $0 != guesses - 1 }
      }
      wrong("The guesses are the classes with the largest scores, not with the smallest.") {
        scores, labels, guesses in
        missed(scores.map { $0.map { -$0 } }, labels) { $0 >= guesses }
      }
      wrong("These are the first classes; the guesses are those with the largest scores.") {
        scores, labels, guesses in
        Double(labels.count { $0 >= guesses }) / Double(scores.count)
      }
      wrong("A share is wanted: divide by the number of pictures.") { scores, labels, guesses in
        missed(scores, labels) { $0 >= guesses } * Double(scores.count)
      }
      wrong("A picture counts once, however many guesses there are: divide by pictures only.") {
        scores, labels, guesses in missed(scores, labels) { $0 >= guesses } / Double(guesses)
      }
    },
    reference: { scores, labels, guesses in missed(scores, labels) { $0 >= guesses } })

  /// - Parameter isMissed: asked with the number of classes that are ranked above the label.
  private static func missed(
    _ scores: [[Double]], _ labels: [Int], isMissed: (Int) -> Bool
  ) -> Double {
    let missed = zip(scores, labels).count { row, label in
      isMissed(row.count { $0 > row[label] })
    }
    return Double(missed) / Double(scores.count)
  }
}
