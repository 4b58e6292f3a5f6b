import Tensors
import Testing

@Suite("Shapes")
struct ShapeTests {
  @Test("reshaping keeps the order of the elements")
  func reshaping() {
    let tensor = Tensor(1...6).reshaped(to: [2, 3])
    #expect(tensor.values == [1, 2, 3, 4, 5, 6])
    #expect(tensor.reshaped(to: [3, -1]).shape == [3, 2])
    #expect(tensor.reshaped(to: [-1]).shape == [6])
    #expect(Tensor([5]).reshaped(to: []).item() == 5)
    #expect(Tensor.zeros([0, 4]).reshaped(to: [2, 0]).shape == [2, 0])
  }

  @Test("flattening joins the dimensions from one on")
  func flattening() {
    let batch = Tensor.zeros([2, 20, 4, 4])
    #expect(batch.flattened(from: 1).shape == [2, 320])
    #expect(batch.flattened().shape == [640])
    #expect(batch.flattened(from: -2).shape == [2, 20, 16])
    #expect(Tensor(3).flattened().shape == [1])
  }

  @Test("dimensions of size 1 come and go")
  func squeezing() {
    #expect(Tensor.zeros([2, 3]).unsqueezed(dim: 0).shape == [1, 2, 3])
    #expect(Tensor.zeros([2, 3]).unsqueezed(dim: -1).shape == [2, 3, 1])
    #expect(Tensor.zeros([2, 1, 3]).squeezed(dim: 1).shape == [2, 3])
  }

  @Test("transposing swaps rows and columns")
  func transposing() {
    #expect(Tensor([[1, 2, 3], [4, 5, 6]]).transposed().values == [1, 4, 2, 5, 3, 6])
    #expect(Tensor.zeros([2, 3]).transposed().shape == [3, 2])
  }

  @Test("permuting moves every dimension, and back again")
  func permuting() {
    let tensor = Tensor(0..<24).reshaped(to: [2, 3, 4])
    let permuted = tensor.permuted([2, 0, 1])
    #expect(permuted.shape == [4, 2, 3])
    #expect(permuted[3, 1, 2] == tensor[1, 2, 3])
    #expect(permuted.permuted([1, 2, 0]).values == tensor.values)
  }

  @Test("flipping reverses the chosen dimensions")
  func flipping() {
    let tensor = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(tensor.flipped(dims: [1]).values == [3, 2, 1, 6, 5, 4])
    #expect(tensor.flipped(dims: [0]).values == [4, 5, 6, 1, 2, 3])
    #expect(tensor.flipped(dims: [0, -1]).values == [6, 5, 4, 3, 2, 1])
  }

  @Test("padding goes around the last dimensions, from the last backwards")
  func padding() {
    let tensor = Tensor([[1, 2], [3, 4]])
    #expect(pad(tensor, [1, 0]).values == [0, 1, 2, 0, 3, 4])
    #expect(pad(tensor, [0, 1, 1, 0], value: 9).values == [9, 9, 9, 1, 2, 9, 3, 4, 9])
    #expect(pad(tensor, [-1, 0]).values == [2, 4])
    #expect(pad(tensor, [-1, 2, 0, -1]).values == [2, 0, 0])
    #expect(pad(tensor, []).values == [1, 2, 3, 4])
  }

  @Test("cat joins along a dimension that exists")
  func joining() {
    let (a, b) = (Tensor([[1, 2]]), Tensor([[3, 4], [5, 6]]))
    #expect(cat([a, b]).values == [1, 2, 3, 4, 5, 6])
    #expect(cat([b, b], dim: 1).values == [3, 4, 3, 4, 5, 6, 5, 6])
    #expect(cat([a, b], dim: -2).shape == [3, 2])
    #expect(cat([a, .zeros([0, 2])]).shape == [1, 2])
  }

  @Test("stack joins along a new dimension")
  func stacking() {
    let (a, b) = (Tensor([1, 2]), Tensor([3, 4]))
    #expect(stack([a, b]).values == [1, 2, 3, 4])
    #expect(stack([a, b], dim: 1).values == [1, 3, 2, 4])
    #expect(stack([a, b], dim: -1).shape == [2, 2])
  }

  @Test("an index picks a slice, a range some of them")
  func slicing() {
    let tensor = Tensor(0..<24).reshaped(to: [2, 3, 4])
    #expect(tensor[1].shape == [3, 4])
    #expect(tensor[1][2].values == [20, 21, 22, 23])
    #expect(tensor[1][2][3].item() == 23)
    #expect(tensor[1, 2, 3] == 23)
    #expect(tensor[0..<1].shape == [1, 3, 4])
    #expect(tensor[1..<1].count == 0)
  }

  @Test("setting an element or a slice leaves tensors that share it alone")
  func setting() {
    let tensor = Tensor([[1, 2], [3, 4]])
    let row = tensor.reshaped(to: [4])
    tensor[0, 1] = 9
    tensor[1] = Tensor([7, 8])
    #expect(tensor.values == [1, 9, 7, 8])
    #expect(row.values == [1, 2, 3, 4])
  }

  /// Rearrangements: each has a gradient that puts everything back.
  static let rearrangements: [(String, @Sendable (Tensor) -> Tensor)] = [
    ("reshaped", { $0.reshaped(to: [6, 4]) }),
    ("flattened", { $0.flattened(from: 1) }),
    ("unsqueezed and squeezed", { $0.unsqueezed(dim: 1).squeezed(dim: 1) }),
    ("permuted", { $0.permuted([2, 0, 1]) }),
    ("transposed", { $0.flattened(from: 1).transposed() }),
    ("flipped", { $0.flipped(dims: [0, 2]) }),
    ("padded", { pad($0, [1, 2, 0, 1]) }),
    ("cropped", { pad($0, [-1, 0, 1, -2]) }),
    ("cat", { cat([$0, $0 * 2, $0], dim: 1) }),
    ("stack", { stack([$0, $0 * 3], dim: 2) }),
    ("slice", { $0[1] }),
    ("range", { $0[0..<1] }),
  ]

  @Test("the gradient finds its way back", arguments: rearrangements)
  func gradients(name: String, rearrange: @Sendable (Tensor) -> Tensor) {
    let input = Tensor.randn([2, 3, 4], generator: Generator(seed: 8))
    expectGradients(of: [input], name) { rearrange($0[0]) }
  }
}
