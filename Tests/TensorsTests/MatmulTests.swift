import Tensors
import Testing

@Suite("Matrix products")
struct MatmulTests {
  @Test("two matrices")
  func small() {
    let product = matmul(Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]]))
    #expect(product.values == [19, 22, 43, 50])
  }

  @Test("a vector is a row on the left and a column on the right")
  func vectors() {
    let matrix = Tensor([[1, 2], [3, 4]])
    #expect(matmul(Tensor([1, 10]), matrix).values == [31, 42])
    #expect(matmul(matrix, Tensor([1, 10])).values == [21, 43])
    #expect(matmul(Tensor([1, 2]), Tensor([3, 4])).shape == [])
    #expect(matmul(Tensor([1, 2]), Tensor([3, 4])).item() == 11)
  }

  /// Shapes of two factors and of their product.
  static let shapes: [([Int], [Int], [Int])] = [
    ([2, 3], [3, 4], [2, 4]),
    ([3], [3, 4], [4]),
    ([2, 3], [3], [2]),
    ([5, 2, 3], [5, 3, 4], [5, 2, 4]),
    ([5, 2, 3], [3, 4], [5, 2, 4]),
    ([2, 3], [5, 3, 4], [5, 2, 4]),
    ([2, 1, 2, 3], [3, 3, 2], [2, 3, 2, 2]),
    ([1, 1], [1, 1], [1, 1]),
    ([2, 0], [0, 3], [2, 3]),
    ([70, 33], [33, 129], [70, 129]),
    ([300, 100], [100, 70], [300, 70]),
    ([10, 200], [200, 1_500], [10, 1_500]),
  ]

  @Test("every element is a row times a column", arguments: shapes)
  func loops(left: [Int], right: [Int], shape: [Int]) {
    let generator = Generator(seed: 11)
    let a = Tensor.randn(left, generator: generator)
    let b = Tensor.randn(right, generator: generator)
    // The same by stretched multiplication: [.., rows, inner, 1] · [.., 1, inner, columns].
    let rows = left.count == 1 ? a.unsqueezed(dim: 0) : a
    let columns = right.count == 1 ? b.unsqueezed(dim: 1) : b
    let products = rows.unsqueezed(dim: -1) * columns.unsqueezed(dim: -3)
    let expected = products.sum(dim: -2).reshaped(to: shape)
    expectClose(matmul(a, b), expected, absoluteTolerance: 1e-4)
  }

  @Test(
    "the gradients are those that small steps show",
    arguments: shapes.filter { (1..<50).contains($0.2.reduce(1, *)) && !$0.0.contains(0) })
  func gradients(left: [Int], right: [Int], shape: [Int]) {
    let generator = Generator(seed: 12)
    let inputs = [
      Tensor.randn(left, generator: generator), Tensor.randn(right, generator: generator),
    ]
    expectGradients(of: inputs, step: 0.1) { matmul($0[0], $0[1]) }
  }

  @Test("a linear layer is a product with the transposed weight, plus the bias")
  func linearLayer() {
    let output = linear(
      Tensor([[1, 2], [3, 4]]), weight: Tensor([[1, 0], [0, 1], [1, 1]]),
      bias: Tensor([10, 20, 30]))
    #expect(output.values == [11, 22, 33, 13, 24, 37])
  }

  @Test("a linear layer has the gradients that small steps show", arguments: [true, false])
  func linearGradients(hasBias: Bool) {
    let generator = Generator(seed: 13)
    let shapes = [[4, 5], [3, 5]] + (hasBias ? [[3]] : [])
    let inputs = shapes.map { Tensor.randn($0, generator: generator) }
    expectGradients(of: inputs, step: 0.1) {
      linear($0[0], weight: $0[1], bias: hasBias ? $0[2] : nil)
    }
    let deep = [Tensor.randn([2, 2, 5], generator: generator), inputs[1]]
    expectGradients(of: deep, step: 0.1) { linear($0[0], weight: $0[1]) }
  }

  @Test(
    "a linear layer of a batch is the same sum for any number of rows and features",
    arguments: [
      [12, 1, 1], [15, 4, 7], [16, 7, 5], [17, 3, 6], [33, 2, 13], [64, 20, 12], [65, 33, 8],
      [100, 5, 19], [256, 9, 4], [257, 3, 2],
    ])
  func linearBatch(_ sizes: [Int]) {
    // Small integers, so that sums are exact in any order.
    let (n, i, o) = (sizes[0], sizes[1], sizes[2])
    let x = (0..<n * i).map { Float($0 * 7 % 11 - 5) }
    let w = (0..<o * i).map { Float($0 * 5 % 13 - 6) }
    let b = (0..<o).map { Float($0 % 3) }
    let g = (0..<n * o).map { Float($0 * 3 % 7 - 3) }
    let input = Tensor(x).reshaped(to: [n, i])
    let weight = Tensor(w).reshaped(to: [o, i])
    let bias = Tensor(b)
    for leaf in [input, weight, bias] { leaf.requiresGrad = true }
    let output = linear(input, weight: weight, bias: bias)
    (output * Tensor(g).reshaped(to: [n, o])).sum().backward()

    func sum(_ count: Int, _ term: (Int) -> Float) -> Float { (0..<count).map(term).reduce(0, +) }
    #expect(
      output.values
        == (0..<n * o).map { k in b[k % o] + sum(i) { x[k / o * i + $0] * w[k % o * i + $0] } })
    #expect(
      input.grad?.values
        == (0..<n * i).map { k in sum(o) { g[k / i * o + $0] * w[$0 * i + k % i] } })
    #expect(
      weight.grad?.values
        == (0..<o * i).map { k in sum(n) { g[$0 * o + k / i] * x[$0 * i + k % i] } })
    #expect(bias.grad?.values == (0..<o).map { k in sum(n) { g[$0 * o + k] } })
  }
}
