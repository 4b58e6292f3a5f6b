import Testing

/// Your answers to the exercises of 10-resnet. An exercise that is still open is skipped.
@Suite("The exercises of 10-resnet")
struct ResNetExerciseTests {
  @Test("10.1 Which classes a class contains")
  func containedClasses() throws { try verify("10.1") }

  @Test("10.2 What the short ways carry")
  func shortWays() throws { try verify("10.2") }

  @Test("10.3 Batch normalization by hand")
  func batchNormalized() throws { try verify("10.3") }

  @Test("10.4 The notes of batch normalization")
  func runningStatistics() throws { try verify("10.4") }

  @Test("10.5 Parameters of a residual block")
  func blockParameters() throws { try verify("10.5") }

  @Test("10.6 A shortcut that reads every pixel")
  func averagingBlock() throws { try verify("10.6") }

  @Test("10.7 Parameters from ResNet-18 on")
  func resNetParameters() throws { try verify("10.7") }
}
