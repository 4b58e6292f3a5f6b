import Testing

/// Your answers to the exercises of 09-cnn. An exercise that is still open is skipped.
@Suite("The exercises of 09-cnn")
struct CNNExerciseTests {
  @Test("9.1 Parameters of a fully connected layer")
  func linearParameters() throws { try verify("9.1") }

  @Test("9.2 Parameters of a whole network")
  func networkParameters() throws { try verify("9.2") }

  @Test("9.3 One value of a convolution")
  func windowSum() throws { try verify("9.3") }

  @Test("9.4 Convolution by loops")
  func convolve() throws { try verify("9.4") }

  @Test("9.5 The shape of a weight")
  func weightShape() throws { try verify("9.5") }

  @Test("9.6 Parameters of a convolution")
  func convolutionParameters() throws { try verify("9.6") }

  @Test("9.7 What a convolution costs")
  func convolutionMultiplications() throws { try verify("9.7") }

  @Test("9.8 From N channels to M")
  func convolveChannels() throws { try verify("9.8") }

  @Test("9.9 A frame of zeros")
  func framed() throws { try verify("9.9") }

  @Test("9.10 The padding that keeps the size")
  func samePadding() throws { try verify("9.10") }

  @Test("9.11 The size of the output")
  func outputSize() throws { try verify("9.11") }

  @Test("9.12 Pixels that no window reads")
  func uncoveredColumns() throws { try verify("9.12") }

  @Test("9.13 Convolution with stride and padding")
  func convolveWithStride() throws { try verify("9.13") }

  @Test("9.14 Max pooling")
  func maxPool() throws { try verify("9.14") }

  @Test("9.15 The gradient of max pooling")
  func maxPoolGradient() throws { try verify("9.15") }

  @Test("9.16 Mean pooling")
  func meanPool() throws { try verify("9.16") }

  @Test("9.17 The cost with a 1×1 convolution in front")
  func bottleneckMultiplications() throws { try verify("9.17") }

  @Test("9.18 Where the 320 comes from")
  func flattenedSize() throws { try verify("9.18") }

  @Test("9.19 The receptive field")
  func receptiveField() throws { try verify("9.19") }

  @Test("9.20 The batches of an epoch")
  func batches() throws { try verify("9.20") }

  @Test("9.21 Cross-entropy")
  func crossEntropyLoss() throws { try verify("9.21") }

  @Test("9.22 The loss of guessing")
  func untrainedLoss() throws { try verify("9.22") }

  @Test("9.23 The confusion matrix")
  func confusionMatrix() throws { try verify("9.23") }

  @Test("9.24 The sizes on the way through a network")
  func sides() throws { try verify("9.24") }

  @Test("9.25 An Inception block")
  func inceptionBlock() throws { try verify("9.25") }

  @Test("9.26 What depth leaves of a gradient")
  func gradientFactor() throws { try verify("9.26") }

  @Test("9.27 A residual block")
  func residualBlock() throws { try verify("9.27") }

  @Test("9.28 Channels in a dense block")
  func denseChannels() throws { try verify("9.28") }

  @Test("9.29 Train a small network")
  func trainedNetwork() throws { try verify("9.29") }
}
