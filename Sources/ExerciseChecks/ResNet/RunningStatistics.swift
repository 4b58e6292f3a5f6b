extension ResNetExercises {
  /// The notes that batch normalization keeps for later.
  public static let runningStatistics = Exercise<[Double], [[Double]]>(
    ExerciseInfo(
      "runningStatistics(batches:)", section: "batch-norm",
      hints: [
        "Begin with the running mean: 0, then a tenth of the way to the first batch's mean, and from"
          + " there a tenth of the way to the next one's.",
        "A tenth of the way from a to b is a + 0.1 * (b - a), or 0.9 * a + 0.1 * b.",
        "The variance of n values for the notes is the sum of the squared distances from their mean,"
          + " divided by n - 1.",
      ]),
    example: ([[2, 6, 6, 2]]),
    cases: { random in
      (0..<random.size(1...6)).map { _ in
        random.integers(random.size(2...6)).map(Double.init)
      }
    },
    mistakes: { wrong in
      wrong("The mean is right. For the notes the variance is corrected: divide by n - 1.") {
        notes($0) { $0 / Double($1) }
      }
      wrong("The notes go nine tenths of the way; it is only one tenth.") {
        notes($0, share: 0.9)
      }
      wrong("The notes begin with mean 0 and variance 1.") { notes($0, variance: 0) }
      wrong("The mean is right. The running variance moves to each batch's, too.") {
        [notes($0)[0], 1]
      }
      wrong("The mean is right. These are deviations; the notes hold variances, without a root.") {
        notes($0) { ($0 / Double($1 - 1)).squareRoot() }
      }
      wrong("These are the means over all batches; the notes move a tenth of the way to each.") {
        batches in
        let all = batches.map { notes([$0], share: 1) }
        return [0, 1].map { index in
          all.reduce(0) { $0 + $1[index] } / Double(all.count)
        }
      }
      wrong("This is the last batch alone; the notes keep nine tenths of what they were.") {
        notes($0.suffix(1), share: 1)
      }
      wrong("A tenth of each batch is added, and the notes must lose a tenth as well.") {
        batches in
        batches.reduce([0, 1]) { sums, batch in
          zip(sums, notes([batch], share: 1)).map { $0 + 0.1 * $1 }
        }
      }
    },
    reference: { notes($0) })

  /// - Parameter spread: makes the variance of the sum of the squared distances and the number of
  ///   values.
  private static func notes(
    _ batches: [[Double]], share: Double = 0.1, variance: Double = 1,
    spread: (_ squares: Double, _ count: Int) -> Double = { $0 / Double($1 - 1) }
  ) -> [Double] {
    var notes = [0, variance]
    for batch in batches {
      let mean = batch.reduce(0, +) / Double(batch.count)
      let squares = batch.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let own = [mean, spread(squares, batch.count)]
      notes = zip(notes, own).map { $0 + share * ($1 - $0) }
    }
    return notes
  }
}
