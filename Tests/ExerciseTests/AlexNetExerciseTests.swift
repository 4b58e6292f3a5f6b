import Testing

/// Your answers to the exercises of 12-alexnet. An exercise that is still open is skipped.
@Suite("The exercises of 12-alexnet")
struct AlexNetExerciseTests {
  @Test("12.1 The smallest photo")
  func smallestSide() throws { try verify("12.1") }

  @Test("12.2 A convolution on two cards")
  func groupedParameters() throws { try verify("12.2") }

  @Test("12.3 Local response normalization")
  func localResponse() throws { try verify("12.3") }

  @Test("12.4 Dropout with a given draw")
  func droppedOut() throws { try verify("12.4") }

  @Test("12.5 A split that keeps copies together")
  func testPart() throws { try verify("12.5") }

  @Test("12.6 The mean loss of an epoch")
  func epochLoss() throws { try verify("12.6") }

  @Test("12.7 Five guesses for each photo")
  func missedShare() throws { try verify("12.7") }
}
