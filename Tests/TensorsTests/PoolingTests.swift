import Tensors
import Testing

/// Sizes and settings of one pooling to be tried.
struct PoolingCase: Sendable, CustomTestStringConvertible {
  var shape: [Int]
  var kernel: IntPair
  var stride: IntPair
  var padding: IntPair = 0
  var ceilMode = false

  var testDescription: String {
    "\(shape) by \(kernel), stride \(stride), padding \(padding)\(ceilMode ? ", rounding up" : "")"
  }

  var geometry: ConvolutionGeometry {
    ConvolutionGeometry(
      inputSize: IntPair(height: shape[2], width: shape[3]), kernelSize: kernel, stride: stride,
      padding: padding, ceilMode: ceilMode)
  }

  /// Different numbers everywhere, in random order, so that windows have one winner.
  func input() -> Tensor {
    var generator = Generator(seed: 4)
    let count = shape.reduce(1, *)
    return Tensor(
      (0..<count).map { Float($0) / 4 }.shuffled(using: &generator), shape: shape)
  }

  static let all: [PoolingCase] = [
    .init(shape: [1, 1, 4, 4], kernel: 2, stride: 2),
    .init(shape: [2, 3, 5, 5], kernel: 2, stride: 2),
    .init(shape: [2, 3, 5, 5], kernel: 2, stride: 2, ceilMode: true),
    .init(shape: [1, 2, 7, 6], kernel: 3, stride: 2, padding: 1),
    .init(shape: [1, 2, 7, 6], kernel: 3, stride: 2, padding: 1, ceilMode: true),
    .init(shape: [1, 1, 6, 9], kernel: [2, 3], stride: [1, 2], padding: [0, 1]),
    .init(shape: [1, 1, 5, 5], kernel: 3, stride: 1),
    .init(shape: [2, 2, 3, 40], kernel: 2, stride: 2),
    .init(shape: [1, 1, 6, 6], kernel: 2, stride: 3, ceilMode: true),
    .init(shape: [3, 40, 12, 12], kernel: 2, stride: 2),
    .init(shape: [1, 2, 24, 24], kernel: 2, stride: 2),
    .init(shape: [1, 3, 13, 35], kernel: 3, stride: 2),
  ]
}

@Suite("Pooling")
struct PoolingTests {
  @Test("the largest of every window is kept", arguments: PoolingCase.all)
  func maximum(settings: PoolingCase) {
    let input = settings.input()
    let output = maxPool2d(
      input, kernelSize: settings.kernel, stride: settings.stride, padding: settings.padding,
      ceilMode: settings.ceilMode)
    let expected = naivePool2d(input, geometry: settings.geometry) { pixels, _ in
      pixels.max() ?? .nan
    }
    #expect(output.values == expected.values)
    #expect(output.shape == expected.shape)
  }

  @Test("the mean of every window is taken", arguments: PoolingCase.all, [true, false])
  func mean(settings: PoolingCase, countIncludePad: Bool) {
    let input = settings.input()
    let output = avgPool2d(
      input, kernelSize: settings.kernel, stride: settings.stride, padding: settings.padding,
      ceilMode: settings.ceilMode, countIncludePad: countIncludePad)
    let expected = naivePool2d(input, geometry: settings.geometry) { pixels, cells in
      pixels.reduce(0, +) / Float(countIncludePad ? cells : pixels.count)
    }
    expectClose(output, expected)
  }

  @Test(
    "both have the gradients that small steps show",
    arguments: PoolingCase.all.filter { $0.shape.reduce(1, *) < 400 })
  func gradients(settings: PoolingCase) {
    expectGradients(of: [settings.input()], step: 0.1, "max") {
      maxPool2d(
        $0[0], kernelSize: settings.kernel, stride: settings.stride, padding: settings.padding,
        ceilMode: settings.ceilMode)
    }
    expectGradients(of: [settings.input()], step: 0.1, "mean") {
      avgPool2d(
        $0[0], kernelSize: settings.kernel, stride: settings.stride, padding: settings.padding,
        ceilMode: settings.ceilMode, countIncludePad: false)
    }
  }

  @Test("of equal pixels the first gets the gradient")
  func ties() {
    let input = Tensor.ones([1, 1, 2, 4])
    input.requiresGrad = true
    maxPool2d(input, kernelSize: 2).sum().backward()
    #expect(input.grad?.values == [1, 0, 1, 0, 0, 0, 0, 0])
  }

  @Test("NaN in a window wins, wherever it stands", arguments: 0..<4)
  func notANumber(position: Int) {
    var values: [Float] = [1, 2, 3, 4]
    values[position] = .nan
    #expect(maxPool2d(Tensor(values, shape: [1, 1, 2, 2]), kernelSize: 2).item().isNaN)
  }

  @Test("pooling a constant image leaves the constant", arguments: [2, 3])
  func constant(kernel: Int) {
    let image = Tensor.full([1, 2, 9, 9], 3)
    #expect(maxPool2d(image, kernelSize: IntPair(kernel)).values.allSatisfy { $0 == 3 })
    #expect(avgPool2d(image, kernelSize: IntPair(kernel)).values.allSatisfy { $0 == 3 })
    #expect(adaptiveAvgPool2d(image, outputSize: IntPair(kernel)).values.allSatisfy { $0 == 3 })
  }

  @Test("adaptive pooling to 1×1 takes the mean of each channel")
  func adaptive() {
    let image = Tensor(1...8).reshaped(to: [1, 2, 2, 2])
    #expect(adaptiveAvgPool2d(image, outputSize: 1).values == [2.5, 6.5])
  }

  @Test("adaptive pooling of five cells to three overlaps")
  func adaptiveOverlap() {
    let image = Tensor(1...5).reshaped(to: [1, 1, 1, 5])
    #expect(adaptiveAvgPool2d(image, outputSize: [1, 3]).values == [1.5, 3, 4.5])
    expectGradients(of: [image]) { adaptiveAvgPool2d($0[0], outputSize: [1, 3]) }
  }
}
