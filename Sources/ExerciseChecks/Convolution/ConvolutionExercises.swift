/// The exercises of the lesson `08-convolution`, one file each.
public enum ConvolutionExercises {
  /// In the order of the lesson's sections; the n-th has the number 8.n.
  public static let all: [any AnyExercise] = [
    echo,
    shiftKernel, combinedKernel,
    medianFilter,
    kernelStep,
    outputShape,
    flatIndex,
  ]
}
