/// The exercises of the lesson `11-cifar`, one file each.
public enum CIFARExercises {
  /// In the order of the lesson's sections; the n-th has the number 11.n.
  public static let all: [any AnyExercise] = [
    normalizedStatistics,
    blockMultiplications,
    paddedMeanPool,
    gapAtBest,
    testPictures,
    correlation,
  ]
}
