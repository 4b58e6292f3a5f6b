import Tensors
import Testing

@Suite("Arithmetic")
struct ArithmeticTests {
  @Test("the four operations work element by element")
  func elements() {
    let left = Tensor([6, 8])
    let right = Tensor([3, 2])
    #expect((left + right).values == [9, 10])
    #expect((left - right).values == [3, 6])
    #expect((left * right).values == [18, 16])
    #expect((left / right).values == [2, 4])
    #expect((-left).values == [-6, -8])
  }

  @Test("a number stands on either side")
  func numbers() {
    let tensor = Tensor([2, 4])
    #expect((tensor + 1).values == [3, 5])
    #expect((1 + tensor).values == [3, 5])
    #expect((tensor - 1).values == [1, 3])
    #expect((1 - tensor).values == [-1, -3])
    #expect((tensor * 2).values == [4, 8])
    #expect((2 * tensor).values == [4, 8])
    #expect((tensor / 2).values == [1, 2])
    #expect((8 / tensor).values == [4, 2])
  }

  /// Pairs of shapes that stretch, and the shape they stretch to.
  static let broadcasts: [([Int], [Int], [Int])] = [
    ([2, 3], [2, 3], [2, 3]),
    ([2, 3], [3], [2, 3]),
    ([3], [2, 3], [2, 3]),
    ([2, 3], [], [2, 3]),
    ([], [2, 3], [2, 3]),
    ([2, 1], [1, 3], [2, 3]),
    ([2, 1, 4], [3, 1], [2, 3, 4]),
    ([2, 3, 1, 5], [3, 4, 1], [2, 3, 4, 5]),
    ([1, 3, 1, 1], [2, 3, 4, 4], [2, 3, 4, 4]),
    ([4, 1], [4, 1500], [4, 1500]),
    ([3, 2, 1], [3, 2, 700], [3, 2, 700]),
    ([1, 1], [1], [1, 1]),
    ([0, 3], [3], [0, 3]),
    ([20, 1, 17], [1, 60, 17], [20, 60, 17]),
  ]

  @Test("shapes that differ are stretched as if repeated", arguments: broadcasts)
  func broadcasting(left: [Int], right: [Int], shape: [Int]) {
    let generator = Generator(seed: 2)
    let a = Tensor.randn(left, generator: generator)
    let b = Tensor.randn(right, generator: generator)
    let expected = zip(repeated(a, shape), repeated(b, shape)).map { $0 - $1 }
    #expect((a - b).shape == shape)
    #expect((a - b).values == expected)
  }

  @Test("a stretched operand gets the sum of its copies' gradients", arguments: broadcasts)
  func broadcastGradients(left: [Int], right: [Int], shape: [Int]) {
    guard shape.reduce(1, *) < 500, shape.reduce(1, *) > 0 else { return }
    let generator = Generator(seed: 3)
    let inputs = [
      Tensor.uniform(left, in: 1..<2, generator: generator),
      Tensor.uniform(right, in: 1..<2, generator: generator),
    ]
    expectGradients(of: inputs, "+") { $0[0] + $0[1] }
    expectGradients(of: inputs, "-") { $0[0] - $0[1] }
    expectGradients(of: inputs, "*") { $0[0] * $0[1] }
    expectGradients(of: inputs, "/") { $0[0] / $0[1] }
  }

  @Test("the larger and the smaller of two are found, NaN before all")
  func extremes() {
    #expect(maximum(Tensor([1, 5]), Tensor([3, 3])).values == [3, 5])
    #expect(minimum(Tensor([1, 5]), Tensor(3)).values == [1, 3])
    #expect(
      maximum(Tensor([Float.nan, 1]), Tensor([1, Float.nan])).values.allSatisfy { $0.isNaN })
    let inputs = [Tensor([1.0, 5, 2]), Tensor([[3.0, 3, 4], [0, 7, 1]])]
    expectGradients(of: inputs) { maximum($0[0], $0[1]) }
    expectGradients(of: inputs) { minimum($0[0], $0[1]) }
  }

  @Test("equal operands of maximum share the gradient")
  func equalOperands() {
    let (a, b) = (Tensor([2]), Tensor([2]))
    a.requiresGrad = true
    b.requiresGrad = true
    maximum(a, b).sum().backward()
    #expect(a.grad?.values == [0.5])
    #expect(b.grad?.values == [0.5])
  }

  @Test("comparisons give 1 where they hold, and never for NaN")
  func comparisons() {
    let left = Tensor([1, 2, 3, Float.nan])
    let right = Tensor([2, 2, 2, Float.nan])
    #expect(eq(left, right).values == [0, 1, 0, 0])
    #expect(ne(left, right).values == [1, 0, 1, 1])
    #expect(gt(left, right).values == [0, 0, 1, 0])
    #expect(ge(left, right).values == [0, 1, 1, 0])
    #expect(lt(left, right).values == [1, 0, 0, 0])
    #expect(le(left, right).values == [1, 1, 0, 0])
  }

  /// `tensor`'s values as `shape` would hold them.
  private func repeated(_ tensor: Tensor, _ shape: [Int]) -> [Float] {
    let padded = [Int](repeating: 1, count: shape.count - tensor.shape.count) + tensor.shape
    return (0..<shape.reduce(1, *)).map { position in
      var rest = position
      var offset = 0
      var step = 1
      for (size, own) in zip(shape, padded).reversed() {
        offset += own == 1 ? 0 : rest % size * step
        rest /= size
        step *= own
      }
      return tensor.values[offset]
    }
  }
}
