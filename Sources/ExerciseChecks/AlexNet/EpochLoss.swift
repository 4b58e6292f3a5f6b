extension AlexNetExercises {
  /// The mean loss of an epoch whose last batch is smaller.
  public static let epochLoss = Exercise<Double, [Double], Int, Int>(
    ExerciseInfo(
      "epochLoss(batchLosses:pictures:batchSize:)", section: "training",
      hints: [
        "The mean of the batches gives a picture of the small last batch more weight than any"
          + " other. Go back to the sum over the pictures of each batch.",
        "The mean of a batch times its number of pictures is their sum. How many pictures has the"
          + " last batch?",
        "The last batch has pictures - (batches - 1) * batchSize of them. Add up all sums, and"
          + " divide by the number of pictures, as Double.",
      ]),
    example: ([1, 1, 4], 70, 32),
    cases: { random in
      let size = random.one(of: [2, 3, 4, 8, 32])
      let batches = random.size(1...12)
      let losses = random.integers(batches, in: 1...40).map { Double($0) / 10 }
      return (losses, (batches - 1) * size + random.integer(1...size), size)
    },
    mistakes: { wrong in
      wrong("This is the mean of the batches. The last one has fewer pictures and weighs less.") {
        losses, _, _ in sum(losses) / Double(losses.count)
      }
      wrong(
        "This is divided by the index of the last batch, which is one less than their number: the"
          + " slip of the course. And the last batch weighs less."
      ) { losses, _, _ in sum(losses) / Double(losses.count - 1) }
      wrong("The last batch is taken for a full one; it holds what is left.") {
        losses, pictures, size in sum(losses) * Double(size) / Double(pictures)
      }
      wrong("Each batch's mean must be multiplied by its number of pictures first.") {
        losses, pictures, _ in sum(losses) / Double(pictures)
      }
      wrong("This is the sum over all pictures; divide it by their number.") {
        losses, pictures, size in total(losses, pictures, size)
      }
      wrong("The last batch is left out.") { losses, pictures, size in
        sum(losses.dropLast()) * Double(size) / Double(pictures)
      }
      wrong("Where nothing is left over, the last batch is a full one, not an empty one.") {
        losses, pictures, size in
        let rest = pictures % size
        return (sum(losses.dropLast()) * Double(size) + (losses.last ?? 0) * Double(rest))
          / Double(pictures)
      }
      wrong("Divide by the number of pictures that there are, not by that of full batches.") {
        losses, pictures, size in
        total(losses, pictures, size) / Double(losses.count * size)
      }
    },
    reference: { losses, pictures, size in total(losses, pictures, size) / Double(pictures) })

  /// The sum of the losses of all pictures, one by one.
  private static func total(_ losses: [Double], _ pictures: Int, _ size: Int) -> Double {
    (0..<pictures).reduce(0) { $0 + losses[$1 / size] }
  }

  private static func sum(_ losses: some Sequence<Double>) -> Double { losses.reduce(0, +) }
}
