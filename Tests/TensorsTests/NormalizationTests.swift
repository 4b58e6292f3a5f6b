import Tensors
import Testing

@Suite("Normalization and dropout")
struct NormalizationTests {
  let input = Tensor.randn([3, 2, 4], generator: Generator(seed: 17)) * 2 + 3

  @Test("while training each channel gets mean 0 and variance 1")
  func training() {
    let output = batchNorm(input, runningMean: nil, runningVar: nil, training: true)
    for channel in 0..<2 {
      let values = (0..<3).flatMap { n in (0..<4).map { Double(output[n, channel, $0]) } }
      let mean = values.reduce(0, +) / 12
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 12
      #expect(mean.magnitude < 1e-6)
      #expect((variance - 1).magnitude < 1e-4)
    }
  }

  @Test("running statistics move a tenth of the way, the variance with divisor count - 1")
  func running() {
    let (mean, variance) = (Buffer(.zeros([1])), Buffer(.ones([1])))
    let batch = Tensor([[1], [3]])
    _ = batchNorm(batch, runningMean: mean, runningVar: variance, training: true)
    expectClose(mean.detached(), Tensor([0.2]))
    expectClose(variance.detached(), Tensor([1.1]))
  }

  @Test("otherwise the running statistics are used and left alone")
  func evaluation() {
    let (mean, variance) = (Buffer(Tensor([1, 2])), Buffer(Tensor([4, 9])))
    let output = batchNorm(
      Tensor([[3, 8]]), runningMean: mean, runningVar: variance, weight: Tensor([10, 1]),
      bias: Tensor([0, 5]), eps: 0)
    expectClose(output, Tensor([[10, 7]]))
    #expect(mean.values == [1, 2])
  }

  @Test("batch normalization has the gradients that small steps show", arguments: [true, false])
  func batchNormGradients(training: Bool) {
    let inputs = [input, Tensor([1.5, -0.5]), Tensor([0.3, 2])]
    expectGradients(of: inputs) {
      batchNorm(
        $0[0], runningMean: Buffer(Tensor([1, 2])), runningVar: Buffer(Tensor([2, 3])),
        weight: $0[1], bias: $0[2], training: training)
    }
    expectGradients(of: [input]) {
      batchNorm($0[0], runningMean: nil, runningVar: nil, training: training)
    }
  }

  @Test("local response normalization divides by its neighbors' squares", arguments: 1...5)
  func localResponse(size: Int) {
    let input = Tensor.randn([2, 6, 3], generator: Generator(seed: 18))
    let output = localResponseNorm(input, size: size, alpha: 0.5, beta: 0.75, k: 2)
    for (n, c) in [(0, 0), (0, 2), (1, 5)] {
      let window = max(0, c - size / 2)...min(5, c + (size - 1) / 2)
      let squares = window.reduce(0) { $0 + input[n, $1, 1] * input[n, $1, 1] }
      let divisor = pow(Tensor(2 + 0.5 * squares / Float(size)), 0.75).item()
      #expect((output[n, c, 1] - input[n, c, 1] / divisor).magnitude < 1e-5)
    }
    expectGradients(of: [input]) {
      localResponseNorm($0[0], size: size, alpha: 0.5, beta: 0.75, k: 2)
    }
  }

  @Test("dropout removes about p of the elements and enlarges the others")
  func dropoutShare() {
    let output = dropout(.ones([10_000]), p: 0.25, generator: Generator(seed: 19))
    let removed = output.values.filter { $0 == 0 }.count
    #expect((2_300...2_700).contains(removed))
    #expect(output.values.allSatisfy { $0 == 0 || $0 == 1 / 0.75 })
  }

  @Test("dropout gives the gradient to the elements that stayed")
  func dropoutGradient() {
    let input = Tensor.ones([100])
    input.requiresGrad = true
    let output = dropout(input, generator: Generator(seed: 20))
    output.sum().backward()
    #expect(input.grad?.values == output.values)
  }

  @Test("dropout does nothing outside training, and removes everything with p = 1")
  func dropoutEdges() {
    #expect(dropout(input, training: false, generator: Generator(seed: 1)).values == input.values)
    #expect(dropout(input, p: 0, generator: Generator(seed: 1)).values == input.values)
    #expect(dropout(input, p: 1, generator: Generator(seed: 1)).values.allSatisfy { $0 == 0 })
  }
}
