import Charts
import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@testable import LessonKit

@Suite("A network diagram")
struct NetworkDiagramTests {
  @Test("of the simple CNN has the sides 28-24-12-8-4 and 320 features")
  func simple() {
    let chain = NetworkChain(of: SimpleCNN(), input: .zeros([2, 1, 28, 28]))
    #expect(
      chain.stages == [
        .init("input", shape: [1, 28, 28]), .init("conv 5×5", shape: [10, 24, 24]),
        .init("max pool 2×2", shape: [10, 12, 12], detail: "ReLU"),
        .init("conv 5×5", shape: [20, 8, 8]),
        .init("max pool 2×2", shape: [20, 4, 4], detail: "ReLU"),
        .init("flatten", shape: [320]), .init("linear", shape: [10]),
      ])
  }

  @Test("of a network with blocks has one stage for each, named as in the model")
  func blocks() {
    let inception = NetworkChain(of: InceptionNet(), input: .zeros([1, 1, 28, 28]))
    #expect(
      inception.stages[3] == .init("inception1", shape: [88, 12, 12], detail: "4 ways joined"))
    let residual = NetworkChain(of: ResidualNet(), input: .zeros([1, 1, 28, 28]))
    #expect(
      residual.stages[3]
        == .init("block1", shape: [16, 12, 12], detail: "2 ways added + ReLU"))
  }

  @Test("names strides that are not the usual ones, and what follows a convolution")
  func strides() {
    let chain = NetworkChain(of: AlexNet(classes: 5), input: .zeros([1, 3, 224, 224]))
    #expect(
      chain.stages[1...2] == [
        .init("conv 11×11, stride 4", shape: [48, 55, 55], detail: "ReLU"),
        .init("max pool 3×3, stride 2", shape: [48, 27, 27]),
      ])
  }

  @Test("of an Inception block has its four branches")
  func inception() {
    let block = NetworkBlock(of: InceptionBlock(inChannels: 10), input: .zeros([1, 10, 12, 12]))
    #expect(
      block
        == NetworkBlock(
          input: 10, merge: .concatenate,
          branches: [
            .init([.init("conv 1×1", channels: 16)]),
            .init([.init("conv 1×1", channels: 16), .init("conv 5×5", channels: 24)]),
            .init([
              .init("conv 1×1", channels: 16), .init("conv 3×3", channels: 24),
              .init("conv 3×3", channels: 24),
            ]),
            .init([
              .init("mean pool 3×3, stride 1", channels: 10), .init("conv 1×1", channels: 24),
            ]),
          ]))
    #expect(block.output == 88)
  }

  @Test("of a residual block has a skip connection, and the ReLU behind the sum")
  func residual() {
    let block = NetworkBlock(of: ResidualBlock(channels: 16), input: .zeros([1, 16, 12, 12]))
    #expect(
      block
        == NetworkBlock(
          input: 16, merge: .add,
          branches: [
            .init(),
            .init([
              .init("conv 3×3", channels: 16, detail: "ReLU"), .init("conv 3×3", channels: 16),
            ]),
          ], after: "ReLU"))
  }

  @Test("says what happens to the sum of a scaled block")
  func scaled() {
    let block = NetworkBlock(of: ScaledResidualBlock(channels: 2), input: .zeros([1, 2, 5, 5]))
    #expect(block.after == "scaling + ReLU")
  }

  @Test("of a convolution has its channels, its kernel and both sizes")
  func stacks() {
    let layer = Conv2d(inChannels: 5, outChannels: 10, kernelSize: 3)
    #expect(
      ChannelStacks(of: layer, input: .zeros([1, 5, 100, 100]))
        == ChannelStacks(
          inputs: 5, outputs: 10, kernelSize: 3, inputSize: [100, 100], outputSize: [98, 98]))
  }

  @Test("of a block is refused where there is none, with what to draw instead")
  func noBlock() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NetworkBlock(of: SimpleCNN(), input: .zeros([1, 1, 28, 28]))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("SimpleCNN has no branches: draw NetworkChain(of: …)"))
  }

  @Test("of a block is refused for a network that holds several")
  func severalBlocks() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NetworkBlock(of: InceptionNet(), input: .zeros([1, 1, 28, 28]))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("InceptionNet is more than one block of branches"))
  }
}
