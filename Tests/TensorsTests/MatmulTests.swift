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
}
