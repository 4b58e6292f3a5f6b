import Testing

/// Your answers to the exercises of 08-convolution. An exercise that is still open is skipped.
@Suite("The exercises of 08-convolution")
struct ConvolutionExerciseTests {
  @Test("8.1 The echo of a bright pixel")
  func echo() throws { try verify("8.1") }

  @Test("8.2 A kernel that moves the picture")
  func shiftKernel() throws { try verify("8.2") }

  @Test("8.3 Two kernels in one")
  func combinedKernel() throws { try verify("8.3") }

  @Test("8.4 The median of the neighborhood")
  func medianFilter() throws { try verify("8.4") }

  @Test("8.5 One step of learning")
  func kernelStep() throws { try verify("8.5") }

  @Test("8.6 Four axes in, four axes out")
  func outputShape() throws { try verify("8.6") }

  @Test("8.7 A pixel's place in the row")
  func flatIndex() throws { try verify("8.7") }
}
