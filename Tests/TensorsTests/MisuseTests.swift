import Testing

@testable import Tensors

/// A wrong use of an operation, and how the message begins with which it stops the program.
struct Misuse: Sendable {
  var message: String
  var use: @Sendable () -> Void

  init(_ message: String, _ use: @escaping @Sendable () -> Void) {
    self.message = message
    self.use = use
  }

  static let all = shapes + windows + layers + losses + elements

  private static func x(_ shape: Int...) -> Tensor { .ones(shape) }

  private static let shapes = [
    Misuse("+: shapes [2, 3] and [4] do not fit: ") { _ = x(2, 3) + x(4) },
    Misuse("-: shapes [2] and [3] do not fit: ") { _ = x(2) - x(3) },
    Misuse("*: shapes [2, 2] and [3, 2] do not fit: ") { _ = x(2, 2) * x(3, 2) },
    Misuse("/: shapes [5] and [2, 4] do not fit: ") { _ = x(5) / x(2, 4) },
    Misuse("maximum: shapes [2] and [3] do not fit: ") { _ = maximum(x(2), x(3)) },
    Misuse("minimum: shapes [2] and [3] do not fit: ") { _ = minimum(x(2), x(3)) },
    Misuse("gt: shapes [2] and [3] do not fit: ") { _ = gt(x(2), x(3)) },
    Misuse("matmul: shapes [2, 3] and [2, 3] do not fit: [rows, inner]") {
      _ = matmul(x(2, 3), x(2, 3))
    },
    Misuse("reshaped: shape [2, 3] has 6 elements, which cannot become [4, -1]") {
      _ = x(2, 3).reshaped(to: [4, -1])
    },
    Misuse("reshaped: shape [2, 3] has 6 elements, which cannot become [5]") {
      _ = x(2, 3).reshaped(to: [5])
    },
    Misuse("flattened: dimension 2 does not exist in shape [2, 3], allowed are -2...1") {
      _ = x(2, 3).flattened(from: 2)
    },
    Misuse("squeezed: dimension 0 of shape [2, 1] has size 2") { _ = x(2, 1).squeezed(dim: 0) },
    Misuse("unsqueezed: dimension 3 does not exist") { _ = x(2).unsqueezed(dim: 3) },
    Misuse("transposed: shape [2, 3, 4] has 3 dimensions") { _ = x(2, 3, 4).transposed() },
    Misuse("permuted: [0, 0] must name every dimension of shape [2, 3]") {
      _ = x(2, 3).permuted([0, 0])
    },
    Misuse("flipped: dimension 2 does not exist") { _ = x(2, 3).flipped(dims: [2]) },
    Misuse("cat: shapes [2, 3] and [2, 4] must be equal except along dimension 0") {
      _ = cat([x(2, 3), x(2, 4)])
    },
    Misuse("cat: needs at least one tensor") { _ = cat([]) },
    Misuse("stack: shapes [2] and [3] must be equal") { _ = stack([x(2), x(3)]) },
    Misuse("stack: needs at least one tensor") { _ = stack([]) },
    Misuse("pad: [1] must be pairs (before, after)") { _ = pad(x(2), [1]) },
    Misuse("pad: [-2, -1] takes away more than shape [2] has") { _ = pad(x(2), [-2, -1]) },
    Misuse("sum: dimension 1 does not exist in shape [2]") { _ = x(2).sum(dim: 1) },
    Misuse("mean: dimension 0 does not exist, the tensor is a scalar") { _ = x().mean(dim: 0) },
    Misuse("max: a tensor of shape [0] has no element to choose") { _ = x(0).max() },
    Misuse("argmax: a tensor of shape [2, 0] has no element to choose") {
      _ = x(2, 0).argmax(dim: 1)
    },
    Misuse("softmax: dimension 2 does not exist in shape [2, 3]") { _ = softmax(x(2, 3), dim: 2) },
  ]

  private static let windows = [
    Misuse("conv2d: input must be [batch, channels, height, width]") {
      _ = conv2d(x(1, 5, 5), weight: x(1, 1, 3, 3))
    },
    Misuse("conv2d: input [1, 3, 5, 5] has 3 channels, but weight [2, 1, 3, 3] expects 1") {
      _ = conv2d(x(1, 3, 5, 5), weight: x(2, 1, 3, 3))
    },
    Misuse("conv2d: input [1, 3, 5, 5] has 3 channels, but weight [2, 1, 3, 3] with 2 groups") {
      _ = conv2d(x(1, 3, 5, 5), weight: x(2, 1, 3, 3), groups: 2)
    },
    Misuse("conv2d: 2 groups do not divide the 3 output channels") {
      _ = conv2d(x(1, 2, 5, 5), weight: x(3, 1, 3, 3), groups: 2)
    },
    Misuse("conv2d: 0 groups do not divide") {
      _ = conv2d(x(1, 2, 5, 5), weight: x(3, 1, 3, 3), groups: 0)
    },
    Misuse("conv2d: bias [3] must have one value per output channel, [2]") {
      _ = conv2d(x(1, 1, 5, 5), weight: x(2, 1, 3, 3), bias: x(3))
    },
    Misuse("conv2d: a kernel of 3×3 does not fit on an input of 2×2 with padding 0×0") {
      _ = conv2d(x(1, 1, 2, 2), weight: x(1, 1, 3, 3))
    },
    Misuse("conv2d: kernel size 3×3, stride 0×0 and dilation 1×1 must be at least 1") {
      _ = conv2d(x(1, 1, 5, 5), weight: x(1, 1, 3, 3), stride: 0)
    },
    Misuse("maxPool2d: input must be [batch, channels, height, width], but its shape is [4, 4]") {
      _ = maxPool2d(x(4, 4), kernelSize: 2)
    },
    Misuse("maxPool2d: padding 2×2 must not exceed half of kernel size 3×3") {
      _ = maxPool2d(x(1, 1, 4, 4), kernelSize: 3, padding: 2)
    },
    Misuse("avgPool2d: a kernel of 3×3 does not fit on an input of 2×2") {
      _ = avgPool2d(x(1, 1, 2, 2), kernelSize: 3)
    },
    Misuse("adaptiveAvgPool2d: input [1, 1, 4, 4] and output size 0×0 must be at least 1×1") {
      _ = adaptiveAvgPool2d(x(1, 1, 4, 4), outputSize: 0)
    },
  ]

  private static let layers = [
    Misuse("linear: input must be [batch, inFeatures] and weight [outFeatures, inFeatures], but ") {
      _ = linear(x(2, 3), weight: x(4, 5))
    },
    Misuse("linear: bias [3] must have one value per output feature, [4]") {
      _ = linear(x(2, 5), weight: x(4, 5), bias: x(3))
    },
    Misuse("batchNorm: input must be [batch, channels, …], but its shape is [3]") {
      _ = batchNorm(x(3), runningMean: nil, runningVar: nil, training: true)
    },
    Misuse("batchNorm: mean, variance, weight and bias need one value per channel, [3]") {
      _ = batchNorm(x(2, 3), runningMean: nil, runningVar: nil, weight: x(2), training: true)
    },
    Misuse("batchNorm: training needs more than one value per channel") {
      _ = batchNorm(x(1, 3), runningMean: nil, runningVar: nil, training: true)
    },
    Misuse("batchNorm: training needs more than one value per channel") {
      _ = batchNorm(x(0, 3, 2, 2), runningMean: nil, runningVar: nil, training: true)
    },
    Misuse("localResponseNorm: input must be [batch, channels, …] and size at least 1") {
      _ = localResponseNorm(x(3), size: 2)
    },
    Misuse("dropout: the probability p is 1.5, it must be in 0...1") {
      _ = dropout(x(3), p: 1.5, generator: Generator(seed: 1))
    },
  ]

  private static let losses = [
    Misuse("crossEntropy: input must be [batch, classes] with one label per sample, but its shape")
    {
      _ = crossEntropy(x(2, 3), target: [0])
    },
    Misuse("crossEntropy: label 3 of sample 1 is no class, allowed are 0...2") {
      _ = crossEntropy(x(2, 3), target: [0, 3])
    },
    Misuse("crossEntropy: label -1 of sample 0 is no class, allowed are 0...2") {
      _ = crossEntropy(x(1, 3), target: [-1])
    },
    Misuse("crossEntropy: the batch is empty") { _ = crossEntropy(x(0, 3), target: []) },
    Misuse("nllLoss: label 3 of sample 0 is no class") { _ = nllLoss(x(1, 3), target: [3]) },
    Misuse("nllLoss: the batch is empty") { _ = nllLoss(x(0, 3), target: []) },
    Misuse("mseLoss: input [2, 3] and target [3, 2] must have one shape") {
      _ = mseLoss(x(2, 3), target: x(3, 2))
    },
    Misuse("mseLoss: the batch is empty") { _ = mseLoss(x(0), target: x(0)) },
  ]

  private static let elements = [
    Misuse("Tensor: 3 values do not fill shape [2, 2], which takes 4") {
      _ = Tensor([1, 2, 3], shape: [2, 2])
    },
    Misuse("Tensor: rows must have equal shapes") { _ = Tensor([[1, 2], [3]]) },
    Misuse("shape [2, -1]: sizes cannot be negative") { _ = x(2, -1) },
    Misuse("shape [4611686018427387904, 4]: so many elements cannot be counted") {
      _ = x(1 << 62, 4)
    },
    Misuse("item: a tensor of shape [2] has 2 elements") { _ = x(2).item() },
    Misuse("subscript: 2 indices [0, 0] for shape [2]") { _ = x(2)[0, 0] as Float },
    Misuse("subscript: index [0, 2] lies outside shape [2, 2]") { _ = x(2, 2)[0, 2] as Float },
    Misuse("subscript: index [2] lies outside shape [2, 2]") { _ = x(2, 2)[2] as Tensor },
    Misuse("subscript: range 1..<3 lies outside shape [2, 2]") { _ = x(2, 2)[1..<3] as Tensor },
    Misuse("subscript: a tensor of shape [3] cannot be stored in a slice of shape [2]") {
      let tensor = x(2, 2)
      tensor[0] = x(3)
    },
    Misuse("backward: starts at a single number") { (Parameter(x(2)) * 2).backward() },
    Misuse("backward: no gradient leads here") { x(2).sum().backward() },
    Misuse("backward: this graph was already used") {
      let loss = Parameter(x(2)).sum()
      loss.backward()
      loss.backward()
    },
    Misuse("requiresGrad: only a tensor created from values") {
      (Parameter(x(2)) * 2).requiresGrad = false
    },
    Misuse("a tensor that an operation computed with gradients cannot be changed") {
      (Parameter(x(2)) * 2).withMutableValues { $0[0] = 1 }
    },
  ]
}

@Suite("A program that uses a tensor wrongly stops")
struct MisuseTests {
  @Test("with the operation, the shapes and the rule", arguments: Misuse.all.indices)
  func message(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in
      Misuse.all[index].use()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let message = Misuse.all[index].message
    #expect(text.contains("Fatal error: \(message)"), "expected: \(message)\nprinted: \(text)")
  }
}
