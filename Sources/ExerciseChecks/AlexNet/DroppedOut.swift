extension AlexNetExercises {
  /// Dropout, with the chance already drawn.
  public static let droppedOut = Exercise<[Double], [Double], [Bool], Double, Bool>(
    ExerciseInfo(
      "droppedOut(values:isKept:p:isTraining:)", section: "dropout",
      hints: [
        "Two cases. What happens to the values when the network is used, and not trained?",
        "In training, values that are not kept become 0. A share 1 - p is kept on average; by what"
          + " must these be multiplied so that the sum stays what it was on average?",
      ]),
    example: ([1, 2, 3, 4], [true, false, true, true], 0.2, true),
    cases: { random in
      let values = random.integers(random.size(1...10)).map(Double.init)
      return (
        values, values.map { _ in random.one(of: [true, true, false]) },
        Double(random.integer(1...9)) / 10, random.one(of: [true, true, false])
      )
    },
    mistakes: { wrong in
      wrong("What is kept must be scaled up, or the sum gets smaller on average.") {
        values, isKept, _, isTraining in
        isTraining ? masked(values, isKept, 1) : values
      }
      wrong("p is the probability to be dropped, and a share 1 - p is kept: divide by that.") {
        values, isKept, p, isTraining in
        isTraining ? masked(values, isKept, 1 / p) : values
      }
      wrong("What is kept is scaled up, so that it makes up for what is dropped: divide.") {
        values, isKept, p, isTraining in
        isTraining ? masked(values, isKept, 1 - p) : values
      }
      wrong("isKept says which values stay; the others become 0.") {
        values, isKept, p, isTraining in
        isTraining ? masked(values, isKept.map { !$0 }, 1 / (1 - p)) : values
      }
      wrong("When the network is used, nothing is dropped: isTraining is false then.") {
        values, isKept, p, _ in masked(values, isKept, 1 / (1 - p))
      }
      wrong("When the network is used, nothing is scaled either.") {
        values, isKept, p, isTraining in
        masked(values, isTraining ? isKept : isKept.map { _ in true }, 1 / (1 - p))
      }
      wrong("The scaling belongs to the training. When the network is used, nothing is changed.") {
        values, isKept, p, isTraining in
        isTraining ? masked(values, isKept, 1) : values.map { $0 * (1 - p) }
      }
      wrong("Dropping belongs to the training: the two cases are exchanged.") {
        values, isKept, p, isTraining in
        isTraining ? values : masked(values, isKept, 1 / (1 - p))
      }
      wrong("Scale by the probability, not by the share that this one draw has left.") {
        values, isKept, _, isTraining in
        let kept = isKept.count { $0 }
        guard isTraining, kept > 0 else { return isTraining ? values.map { _ in 0 } : values }
        return masked(values, isKept, Double(values.count) / Double(kept))
      }
    },
    reference: { values, isKept, p, isTraining in
      isTraining ? masked(values, isKept, 1 / (1 - p)) : values
    })

  private static func masked(
    _ values: [Double], _ isKept: [Bool], _ factor: Double
  ) -> [Double] {
    zip(values, isKept).map { $1 ? $0 * factor : 0 }
  }
}
