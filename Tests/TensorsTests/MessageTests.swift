import Testing

@testable import Tensors

@Suite("What a program is told when it uses a tensor wrongly")
struct MessageTests {
  @Test("names the operation, the shapes and the rule")
  func messages() {
    #expect(
      Message.broadcast("+", [2, 3], [4])
        == "+: shapes [2, 3] and [4] do not fit: compared from the last dimension backwards, sizes "
        + "must be equal or one of them 1")
    #expect(
      Message.convolutionChannels(input: [1, 3, 28, 28], weight: [16, 1, 5, 5], groups: 1)
        == "conv2d: input [1, 3, 28, 28] has 3 channels, but weight [16, 1, 5, 5] expects 1")
    #expect(
      Message.windowTooLarge("conv2d", ConvolutionGeometry(inputSize: 2, kernelSize: 3))
        == "conv2d: a kernel of 3×3 does not fit on an input of 2×2 with padding 0×0")
    #expect(
      Message.labelRange("crossEntropy", 10, sample: 3, classes: 10)
        == "crossEntropy: label 10 of sample 3 is no class, allowed are 0...9")
    #expect(
      Message.reshape([2, 3], to: [4, -1])
        == "reshaped: shape [2, 3] has 6 elements, which cannot become [4, -1]")
    #expect(
      Message.raggedRows([3], [2], index: 1)
        == "Tensor: rows must have equal shapes, but row 0 has shape [3] and row 1 has [2]")
  }

  @Test("shapes that do not fit stop the program with the message")
  func broadcasting() async {
    await expectTrap(
      "+: shapes [2, 3] and [4] do not fit",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = Tensor.zeros([2, 3]) + Tensor.zeros([4])
      })
  }

  @Test("ragged rows stop the program")
  func ragged() async {
    await expectTrap(
      "row 0 has shape [2] and row 1 has [1]",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = Tensor([[1, 2], [3]])
      })
  }

  @Test("a kernel that does not fit stops the program")
  func kernel() async {
    await expectTrap(
      "conv2d: a kernel of 3×3 does not fit",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = conv2d(.zeros([1, 1, 2, 2]), weight: .zeros([1, 1, 3, 3]))
      })
  }

  @Test("a label out of range stops the program")
  func label() async {
    await expectTrap(
      "label 2 of sample 0 is no class",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = crossEntropy(.zeros([1, 2]), target: [2])
      })
  }

  @Test("going back twice stops the program")
  func backwardTwice() async {
    await expectTrap(
      "already used by backward()",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let loss = Parameter(.ones([2])).sum()
        loss.backward()
        loss.backward()
      })
  }

  @Test("going back from many numbers stops the program")
  func backwardOfMany() async {
    await expectTrap(
      "has shape [2]; reduce it first",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        (Parameter(.ones([2])) * 2).backward()
      })
  }

  @Test("going back without a parameter stops the program")
  func backwardWithoutHistory() async {
    await expectTrap(
      "no gradient leads here",
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        Tensor.ones([2]).sum().backward()
      })
  }

  /// Expects that a stopped program left `text` on its standard error.
  private func expectTrap(
    _ text: String, _ result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let output = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(output.contains(text), sourceLocation: sourceLocation)
  }
}
