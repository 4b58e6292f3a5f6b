extension CIFARExercises {
  /// How much was learned by heart in the epoch that one would keep.
  public static let gapAtBest = Exercise<Double, [Double], [Double]>(
    ExerciseInfo(
      "gapAtBest(learned:unknown:)", section: "improved-training",
      hints: [
        "Two steps: find the epoch first, by the accuracies on unknown pictures alone. Then"
          + " subtract two numbers of this epoch.",
        "Walk through the epochs and keep the place of the best one so far. A later one replaces it"
          + " only where it is better, not where it is as good.",
        "From 0.62 to 0.95 it is 33 percentage points.",
      ]),
    example: ([0.5, 0.75, 0.95, 1], [0.45, 0.6, 0.62, 0.58]),
    cases: { random in
      let epochs = random.size(1...12)
      let unknown = random.integers(epochs, in: 40...48)
      let learned = unknown.map { $0 + random.integer(-3...40) }
      return (learned.map { Double($0) / 100 }, unknown.map { Double($0) / 100 })
    },
    mistakes: { wrong in
      wrong("This is the gap after the last epoch. Which one was best on unknown pictures?") {
        gap($0, $1, at: $0.count - 1)
      }
      wrong("Of several best epochs the earliest counts: it has learned less by heart.") {
        learned, unknown in
        gap(learned, unknown, at: unknown.lastIndex(of: unknown.max() ?? 0) ?? 0)
      }
      wrong("The best accuracies come from different epochs; both must be of the same one.") {
        100 * (($0.max() ?? 0) - ($1.max() ?? 0))
      }
      wrong("This is the widest gap of all epochs, not that of the best epoch.") {
        learned, unknown in zip(learned, unknown).map { 100 * ($0 - $1) }.max() ?? 0
      }
      wrong("The epoch is chosen by learned pictures; they always speak for the last one.") {
        learned, unknown in
        gap(learned, unknown, at: learned.firstIndex(of: learned.max() ?? 0) ?? 0)
      }
      wrong("The sign is wrong: the gap is positive where learned pictures are known better.") {
        -gapOfBest($0, $1)
      }
      wrong("Percentage points are wanted: the difference between 0.62 and 0.95 is 33 of them.") {
        gapOfBest($0, $1) / 100
      }
      wrong("Percentage points are a difference; it is not divided by an accuracy.") {
        learned, unknown in gapOfBest(learned, unknown) / (unknown.max() ?? 1)
      }
      wrong("This is the mean gap of all epochs, not that of the best one.") { learned, unknown in
        zip(learned, unknown).reduce(0) { $0 + 100 * ($1.0 - $1.1) } / Double(learned.count)
      }
    },
    reference: gapOfBest)

  private static func gapOfBest(_ learned: [Double], _ unknown: [Double]) -> Double {
    gap(learned, unknown, at: unknown.firstIndex(of: unknown.max() ?? 0) ?? 0)
  }

  private static func gap(_ learned: [Double], _ unknown: [Double], at epoch: Int) -> Double {
    100 * (learned[epoch] - unknown[epoch])
  }
}
