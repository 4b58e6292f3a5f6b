import Tensors
import Testing

@Suite("Sums, means and extremes")
struct ReductionTests {
  let matrix = Tensor([[3, 4, 6], [2, 9, 6]])

  @Test("everything together becomes a scalar")
  func everything() {
    #expect(matrix.sum().item() == 30)
    #expect(matrix.mean().item() == 5)
    #expect(matrix.max().item() == 9)
    #expect(matrix.min().item() == 2)
    #expect(matrix.argmax().item() == 4)
    #expect(matrix.sum().shape == [])
  }

  @Test("a dimension disappears, or keeps size 1")
  func dimensions() {
    #expect(matrix.sum(dim: 0).values == [5, 13, 12])
    #expect(matrix.sum(dim: 1).values == [13, 17])
    #expect(matrix.sum(dim: -1, keepDim: true).shape == [2, 1])
    #expect(matrix.mean(dim: 0, keepDim: true).values == [2.5, 6.5, 6])
    #expect(matrix.max(dim: 0).values == [3, 9, 6])
    #expect(matrix.max(dim: 1, keepDim: true).shape == [2, 1])
    #expect(matrix.min(dim: 1).values == [3, 2])
    #expect(matrix.argmax(dim: 1).values == [2, 1])
    #expect(matrix.argmax(dim: 0).values == [0, 1, 0])
  }

  /// Shapes and a dimension of each, long and short, outer and inner.
  static let cases: [([Int], Int)] = [
    ([7], 0), ([1], 0), ([2, 3], 0), ([2, 3], 1), ([2, 3, 4], 1), ([3, 1, 5], 1), ([2, 100], 0),
    ([200, 3], 0), ([5, 2_000], 1), ([3, 130, 7], 1), ([40, 50, 3], 0), ([2, 3, 20_000], 2),
    ([1_100, 40], 0),
  ]

  @Test("sums, means and extremes equal those of plain loops", arguments: cases)
  func loops(shape: [Int], dim: Int) {
    let tensor = Tensor.randn(shape, generator: Generator(seed: 6))
    let lines = lines(of: tensor, dim: dim)
    let sums = lines.map { line in line.reduce(0) { $0 + Double($1) } }
    expectClose(
      tensor.sum(dim: dim).flattened(), Tensor(sums), absoluteTolerance: 1e-4)
    expectClose(
      tensor.mean(dim: dim).flattened(), Tensor(sums.map { $0 / Double(shape[dim]) }))
    #expect(tensor.max(dim: dim).values == lines.map { $0.max() ?? .nan })
    #expect(tensor.min(dim: dim).values == lines.map { $0.min() ?? .nan })
    let total = tensor.values.reduce(0) { $0 + Double($1) }
    #expect((Double(tensor.sum().item()) - total).magnitude < 1e-4 + 1e-6 * total.magnitude)
  }

  @Test(
    "gradients are those that small steps show",
    arguments: cases.filter { $0.0.reduce(1, *) < 200 })
  func gradients(shape: [Int], dim: Int) {
    // Different numbers in a random order: no two change places within a step.
    var generator = Generator(seed: 7)
    let numbers = (0..<shape.reduce(1, *)).map { Float($0) / 10 }.shuffled(using: &generator)
    let input = Tensor(numbers, shape: shape)
    for keepDim in [false, true] {
      expectGradients(of: [input], "sum") { $0[0].sum(dim: dim, keepDim: keepDim) }
      expectGradients(of: [input], "mean") { $0[0].mean(dim: dim, keepDim: keepDim) }
      expectGradients(of: [input], "max") { $0[0].max(dim: dim, keepDim: keepDim) }
      expectGradients(of: [input], "min") { $0[0].min(dim: dim, keepDim: keepDim) }
    }
    expectGradients(of: [input], "sum of all") { $0[0].sum() }
    expectGradients(of: [input], "mean of all") { $0[0].mean() }
    expectGradients(of: [input], "largest of all") { $0[0].max() }
    expectGradients(of: [input], "smallest of all") { $0[0].min() }
  }

  @Test("a million equal numbers add up without rounding away")
  func accuracy() {
    // One running sum in single precision would end at 100,958.
    #expect((Tensor.full([1_000_000], 0.1).sum().item() - 100_000).magnitude < 0.1)
    #expect((Tensor.full([1_000_000, 1], 0.1).sum(dim: 0).item() - 100_000).magnitude < 0.1)
  }

  @Test("NaN is seen in every reduction")
  func notANumber() {
    let tensor = Tensor([1, Float.nan, 3])
    #expect(tensor.max().item().isNaN)
    #expect(tensor.min().item().isNaN)
    #expect(tensor.mean().item().isNaN)
    #expect(tensor.argmax().item() == 1)
  }

  @Test("nothing sums up to 0")
  func nothing() {
    #expect(Tensor.zeros([0]).sum().item() == 0)
    #expect(Tensor.zeros([0, 3]).sum(dim: 0).values == [0, 0, 0])
  }

  private func lines(of tensor: Tensor, dim: Int) -> [[Float]] {
    let inner = tensor.shape[(dim + 1)...].reduce(1, *)
    let size = tensor.shape[dim]
    let values = tensor.values
    return (0..<tensor.count / size).map { line in
      (0..<size).map { values[(line / inner * size + $0) * inner + line % inner] }
    }
  }
}
