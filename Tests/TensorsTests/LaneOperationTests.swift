import Testing

@testable import Tensors

/// Each operation that works in lanes against the same on row-major copies.
@Suite("Operations on batches in lanes")
struct LaneOperationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var function: @Sendable (Tensor) -> Tensor

    init(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) {
      testDescription = name
      self.function = function
    }
  }

  private static let vector = Tensor([0.5, -1, 2], shape: [3]).values

  static let cases: [Case] = [
    Case("relu") { relu($0) },
    Case("sum with itself") { $0 + $0 },
    Case("difference to its ReLU") { relu($0) - $0 },
    Case("product with its ReLU") { $0 * relu($0) },
    Case("negation") { -$0 },
    Case("half") { 0.5 * $0 },
    Case("number minus image") { 1 - $0 },
    Case("exp, which leaves the lanes") { exp($0) },
    Case("maximum pooling") { maxPool2d($0, kernelSize: 2) },
    Case("overlapping maximum pooling") {
      maxPool2d($0, kernelSize: 3, stride: 2, padding: 1, ceilMode: true)
    },
    Case("mean pooling") { avgPool2d($0, kernelSize: 3, stride: 2, padding: 1) },
    Case("mean pooling without padding") {
      avgPool2d($0, kernelSize: [2, 3], stride: 1, padding: 1, countIncludePad: false)
    },
    Case("adaptive pooling to one") { adaptiveAvgPool2d($0, outputSize: 1) },
    Case("adaptive pooling to overlapping windows") { adaptiveAvgPool2d($0, outputSize: [4, 5]) },
    Case("joined channels") { cat([$0, relu($0), $0], dim: 1) },
    Case("joined images") { cat([$0, relu($0)], dim: 0) },
    Case("normalized channels") {
      batchNorm(
        $0, runningMean: nil, runningVar: nil, weight: Tensor(vector), bias: Tensor(vector),
        training: true)
    },
    Case("channels normalized by running statistics") {
      batchNorm(
        $0, runningMean: Buffer(Tensor(vector)), runningVar: Buffer(.ones([3])),
        weight: Tensor(vector))
    },
    Case("response normalization, which leaves the lanes") { localResponseNorm($0, size: 2) },
    Case("softmax over the channels") { softmax($0, dim: 1) },
    Case("pixels in a row") { $0.flattened(from: 1) },
    Case("images on their side") { $0.permuted([0, 1, 3, 2]) },
    Case("a part of the batch") { $0[2..<7] },
    Case("a padded image") { pad($0, [1, 2, 0, 1]) },
    Case("sums along the rows") { $0.sum(dim: 2) },
  ]

  @Test("give what they give in row-major order", arguments: cases, [8, 15, 16, 17, 40])
  func equal(function: Case, batch: Int) {
    let images = Tensor.randn([batch, 3, 5, 6], generator: Generator(seed: 7))
    let (output, gradient) = results(function, images, inLanes: true)
    let (expected, expectedGradient) = results(function, images, inLanes: false)
    expectClose(output, expected, relativeTolerance: 1e-4, absoluteTolerance: 1e-5)
    expectClose(gradient, expectedGradient, relativeTolerance: 1e-4, absoluteTolerance: 1e-4)
  }

  @Test(
    "stay in lanes where they can",
    arguments: cases.filter { $0.testDescription.contains("pooling") } + cases[..<7])
  func staying(function: Case) {
    let images = Tensor.randn([9, 3, 5, 6], generator: Generator(seed: 7))
    let batch = Tensor(lanes: images.inLanes(), shape: images.shape)
    #expect(function.function(batch).isInLanes)
  }

  @Test("normalization has the gradients that small steps show")
  func normalization() {
    let images = Tensor.randn([9, 2, 2, 1], generator: Generator(seed: 8))
    let weight = Tensor.randn([2, 2, 1, 1], generator: Generator(seed: 9))
    expectGradients(of: [images, weight]) {
      batchNorm(conv2d($0[0], weight: $0[1]), runningMean: nil, runningVar: nil, training: true)
    }
  }

  @Test("convolution and pooling have the gradients that small steps show")
  func smallSteps() {
    let images = Tensor.randn([9, 1, 4, 3], generator: Generator(seed: 8))
    let weight = Tensor.randn([2, 1, 3, 2], generator: Generator(seed: 9))
    expectGradients(of: [images, weight]) {
      avgPool2d(
        conv2d($0[0], weight: $0[1], stride: [2, 1], padding: 1), kernelSize: 2, stride: 1)
    }
  }

  @Test("one thread or five compute the same bytes")
  func sameBytes() {
    expectSameBytes(trainedNumbers)
  }

  /// The bits of all gradients of a small network with everything that works in lanes.
  private func trainedNumbers() -> [UInt32] {
    let generator = Generator(seed: 21)
    let images = Tensor.randn([70, 2, 21, 21], generator: generator)
    let parameters = [[8, 2, 5, 5], [8], [12, 8, 3, 3], [10, 20 * 16]].map {
      Parameter(.randn($0, generator: generator))
    }
    let first = maxPool2d(
      relu(conv2d(images, weight: parameters[0], bias: parameters[1], padding: 2)),
      kernelSize: 2)
    let normal = batchNorm(first, runningMean: nil, runningVar: nil, training: true)
    let second = conv2d(normal, weight: parameters[2], stride: 3, padding: 1)
    let joined = cat([second, adaptiveAvgPool2d(normal, outputSize: 4)], dim: 1)
    let logits = linear(joined.flattened(from: 1), weight: parameters[3])
    crossEntropy(logits, target: (0..<70).map { $0 % 10 }).backward()
    return parameters.flatMap { ($0.grad?.values ?? []).map(\.bitPattern) }
  }

  /// The output of a function and the gradient of its input, of a batch in lanes or not.
  private func results(
    _ function: Case, _ images: Tensor, inLanes: Bool
  ) -> (output: Tensor, gradient: Tensor) {
    let batch =
      inLanes ? Tensor(lanes: images.inLanes(), shape: images.shape) : images.detached()
    batch.requiresGrad = true
    let output = function.function(batch)
    let weights = Tensor.randn(output.shape, generator: Generator(seed: 5))
    (output * weights).sum().backward()
    return (output, batch.grad ?? .zeros([0]))
  }
}
