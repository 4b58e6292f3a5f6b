import Testing

@testable import Tensors

@Suite("Convolution")
struct ConvolutionTests {
  @Test("equals the seven loops of its definition", arguments: ConvolutionCase.all)
  func forward(settings: ConvolutionCase) {
    let tensors = settings.tensors()
    let expected = naiveConv2d(
      tensors[0], weight: tensors[1], bias: tensors.count > 2 ? tensors[2] : nil,
      stride: settings.stride, padding: settings.padding, dilation: settings.dilation,
      groups: settings.groups)
    expectClose(
      settings.output(tensors), expected, relativeTolerance: 1e-5, absoluteTolerance: 1e-4)
  }

  @Test("has the gradients that its linearity demands", arguments: ConvolutionCase.all)
  func gradients(settings: ConvolutionCase) {
    // Convolution is linear in input and in weight. So for any direction v the sum of
    // gradient · v must be the weighted sum of the outputs for v in place of the operand.
    let tensors = settings.tensors()
    for tensor in tensors { tensor.requiresGrad = true }
    let output = settings.output(tensors)
    let weights = Tensor.randn(output.shape, generator: Generator(seed: 5))
    (output * weights).sum().backward()
    for position in tensors.indices {
      for seed in 0..<3 {
        let direction = Tensor.randn(
          tensors[position].shape, generator: Generator(seed: UInt64(10 + seed)))
        var moved = tensors.map { $0.detached() }
        if moved.count > 2 && position < 2 { moved[2] = .zeros(moved[2].shape) }
        if position == 2 { moved[0] = .zeros(moved[0].shape) }
        moved[position] = direction
        let expected = dot(settings.output(moved), weights)
        let actual = tensors[position].grad.map { dot($0, direction) } ?? .nan
        #expect((actual - expected).magnitude <= 1e-3 + 1e-4 * expected.magnitude)
      }
    }
  }

  @Test(
    "has the gradients that small steps show",
    arguments: ConvolutionCase.all.filter { $0.tensors()[0].count < 300 })
  func smallSteps(settings: ConvolutionCase) {
    expectGradients(of: settings.tensors(), step: 0.1) { settings.output($0) }
  }

  @Test("computes gradients only for what requires them")
  func partialGradients() {
    let input = Tensor.ones([1, 1, 4, 4])
    let weight = Parameter(.ones([1, 1, 3, 3]))
    let output = conv2d(input, weight: weight)
    output.sum().backward()
    #expect(input.grad == nil)
    #expect(weight.grad?.values == [Float](repeating: 4, count: 9))
  }

  @Test("an empty batch stays empty")
  func emptyBatch() {
    #expect(conv2d(.zeros([0, 1, 5, 5]), weight: .ones([2, 1, 3, 3])).shape == [0, 2, 3, 3])
  }
}

/// The sum of the products of all elements.
func dot(_ left: Tensor, _ right: Tensor) -> Double {
  zip(left.values, right.values).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}
