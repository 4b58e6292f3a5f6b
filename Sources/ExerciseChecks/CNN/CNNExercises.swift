/// The exercises of the lesson `09-cnn`, one file each.
public enum CNNExercises {
  /// In the order of the lesson's sections; the n-th has the number 9.n.
  public static let all: [any AnyExercise] = [
    linearParameters, networkParameters,
    windowSum, convolve,
    weightShape, convolutionParameters, convolutionMultiplications, convolveChannels,
    framed, samePadding,
    outputSize, uncoveredColumns, convolveWithStride,
    maxPool, maxPoolGradient, meanPool,
    bottleneckMultiplications,
    flattenedSize, receptiveField,
    batches, crossEntropyLoss, untrainedLoss,
    confusionMatrix,
    sides,
    inceptionBlock,
    gradientFactor, residualBlock,
    denseChannels,
    trainedNetwork,
  ]
}
