/// The exercises of the lesson `10-resnet`, one file each.
public enum ResNetExercises {
  /// In the order of the lesson's sections; the n-th has the number 10.n.
  public static let all: [any AnyExercise] = [
    containedClasses,
    shortWays,
    batchNormalized, runningStatistics,
    blockParameters, averagingBlock,
    resNetParameters,
  ]
}
