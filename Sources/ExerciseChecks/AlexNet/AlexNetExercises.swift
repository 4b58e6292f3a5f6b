/// The exercises of the lesson `12-alexnet`, one file each.
public enum AlexNetExercises {
  /// In the order of the lesson's sections; the n-th has the number 12.n.
  public static let all: [any AnyExercise] = [
    smallestSide,
    groupedParameters,
    localResponse,
    droppedOut,
    testPart,
    epochLoss,
    missedShare,
  ]
}
