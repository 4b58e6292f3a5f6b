import Testing

@testable import Tensors

@Suite("Batches in lanes")
struct LaneTests {
  @Test(
    "come back from their lanes as they went in", arguments: [1, 8, 15, 16, 17, 40, 100],
    [[1, 1, 1], [3, 5, 7], [2, 4, 4], [10, 12, 12]])
  func roundTrip(images: Int, image: [Int]) {
    let batch = Tensor.randn([images] + image, generator: Generator(seed: 1))
    #expect(Tensor(lanes: batch.inLanes(), shape: batch.shape).values == batch.values)
  }

  @Test("images that do not exist are zeros")
  func padding() {
    let lanes = Tensor.ones([17, 1, 2, 2]).inLanes()
    let values = (0..<128).map { lanes.pointer[$0] }
    #expect(values[..<64].allSatisfy { $0 == 1 })
    #expect(values[64...].enumerated().allSatisfy { $0.element == ($0.offset % 16 == 0 ? 1 : 0) })
  }

  @Test("changing elements leaves the lanes behind")
  func mutation() {
    let output = withoutGrad { conv2d(.ones([8, 1, 2, 2]), weight: .ones([1, 1, 1, 1])) }
    let shared = output.detached()
    #expect(output.isInLanes)
    output.withMutableValues { $0[3] = 5 }
    #expect(output.values[..<5] == [1, 1, 1, 5, 1])
    #expect(!output.isInLanes)
    #expect(shared.values[3] == 1)
  }

  @Test(
    "convolve as the seven loops of the definition", arguments: ConvolutionCase.all,
    [8, 15, 16, 17])
  func convolution(settings: ConvolutionCase, batch: Int) {
    var settings = settings
    settings.batch = batch
    let tensors = settings.tensors()
    let output = settings.output(tensors)
    #expect(output.isInLanes)
    let expected = naiveConv2d(
      tensors[0], weight: tensors[1], bias: tensors.count > 2 ? tensors[2] : nil,
      stride: settings.stride, padding: settings.padding, dilation: settings.dilation,
      groups: settings.groups)
    expectClose(output, expected, relativeTolerance: 1e-5, absoluteTolerance: 1e-4)
  }

  @Test(
    "have the gradients of images by themselves", arguments: ConvolutionCase.all,
    [8, 15, 16, 17, 40, 100])
  func gradients(settings: ConvolutionCase, batch: Int) {
    var settings = settings
    settings.batch = batch
    let tensors = settings.tensors()
    guard batch <= 17 || tensors[0].count < 100_000 else { return }
    let alone = gradients(of: tensors) { tensors in
      cat((0..<batch).map { settings.output([tensors[0][$0..<$0 + 1]] + tensors.dropFirst()) })
    }
    let together = gradients(of: tensors) { settings.output($0) }
    for (gradient, expected) in zip(together, alone) {
      expectClose(gradient, expected, relativeTolerance: 1e-4, absoluteTolerance: 1e-3)
    }
  }

  @Test(
    "pool like images by themselves",
    arguments: [
      PoolingCase(kernel: 2), PoolingCase(kernel: 3, stride: 2),
      PoolingCase(kernel: 3, stride: 2, padding: 1), PoolingCase(kernel: 3, stride: 1, padding: 1),
      PoolingCase(kernel: 2, ceilMode: true), PoolingCase(kernel: 3, stride: 4),
    ], [8, 17, 40])
  func pooling(settings: PoolingCase, batch: Int) {
    let images = Tensor.randn([batch, 3, 7, 9], generator: Generator(seed: 2))
    let weight = Tensor.ones([3, 1, 1, 1])
    let pool = { (images: Tensor) in
      relu(
        maxPool2d(
          conv2d(images, weight: weight, groups: 3), kernelSize: settings.kernel,
          stride: settings.stride, padding: settings.padding, ceilMode: settings.ceilMode))
    }
    #expect(pool(images).isInLanes)
    let alone = gradients(of: [images]) { tensors in
      cat((0..<batch).map { pool(tensors[0][$0..<$0 + 1]) })
    }
    let together = gradients(of: [images]) { pool($0[0]) }
    expectClose(together[0], alone[0])
    expectClose(
      withoutGrad { pool(images) },
      withoutGrad { cat((0..<batch).map { pool(images[$0..<$0 + 1]) }) })
  }

  struct PoolingCase: Sendable, CustomTestStringConvertible {
    var kernel: IntPair
    var stride: IntPair?
    var padding: IntPair = 0
    var ceilMode = false

    var testDescription: String {
      "\(kernel), stride \(stride ?? kernel), padding \(padding)\(ceilMode ? ", rounded up" : "")"
    }
  }

  /// The gradients of a weighted sum of what `function` computes of copies of `inputs`.
  private func gradients(of inputs: [Tensor], _ function: ([Tensor]) -> Tensor) -> [Tensor] {
    let leaves = inputs.map { $0.detached() }
    for leaf in leaves { leaf.requiresGrad = true }
    let output = function(leaves)
    let weights = Tensor.randn(output.shape, generator: Generator(seed: 5))
    (output * weights).sum().backward()
    return leaves.map { $0.grad ?? .zeros([0]) }
  }
}
