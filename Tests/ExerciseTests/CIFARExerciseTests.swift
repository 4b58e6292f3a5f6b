import Testing

/// Your answers to the exercises of 11-cifar. An exercise that is still open is skipped.
@Suite("The exercises of 11-cifar")
struct CIFARExerciseTests {
  @Test("11.1 Normalized with foreign numbers")
  func normalizedStatistics() throws { try verify("11.1") }

  @Test("11.2 Where a block takes its long steps")
  func blockMultiplications() throws { try verify("11.2") }

  @Test("11.3 Means at the edge")
  func paddedMeanPool() throws { try verify("11.3") }

  @Test("11.4 The gap of the best epoch")
  func gapAtBest() throws { try verify("11.4") }

  @Test("11.5 How many test pictures are enough")
  func testPictures() throws { try verify("11.5") }

  @Test("11.6 Are two maps alike?")
  func correlation() throws { try verify("11.6") }
}
