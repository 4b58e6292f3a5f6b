import Foundation

extension CNNExercises {
  /// The loss of a network that only guesses.
  public static let untrainedLoss = Exercise<Double, Int>(
    ExerciseInfo(
      "untrainedLoss(classes:)", section: "training",
      hints: [
        "All answers seem equally likely to it. Which probability does the right one get?",
        "Minus the natural logarithm of that probability. Divide as Double: 1 / 10 is 0 in Int.",
      ], caseCount: 20),
    example: (10),
    cases: { random in random.size(2...1_000) },
    mistakes: { wrong in
      wrong("This logarithm has the base 10; the natural one is meant, log(x).") {
        log10(Double($0))
      }
      wrong("This logarithm has the base 2; the natural one is meant, log(x).") {
        log2(Double($0))
      }
      wrong("The sign is wrong: a loss is never negative.") { -log(Double($0)) }
      wrong("This is the probability of the right answer; the loss is minus its logarithm.") {
        1 / Double($0)
      }
      wrong("1 / classes is 0 where both are Int: divide as Double.") { _ in .infinity }
    },
    reference: { classes in -log(1 / Double(classes)) })
}
