import Testing

@testable import Tensors

@Suite("What a result says about how it was computed")
struct ProvenanceTests {
  @Test("the operation, its settings and its inputs by name")
  func convolution() throws {
    let image = Tensor.ones([1, 2, 5, 5])
    let kernel = Tensor.ones([1, 2, 3, 3])
    let node = try #require(conv2d(image, weight: kernel, stride: 2, padding: [0, 1]).node)
    #expect(node.operation.name == "conv2d")
    #expect(
      node.operation.settings == [
        "stride": [2, 2], "padding": [0, 1], "dilation": [1, 1], "groups": [1],
      ])
    #expect(node.operation.geometry?.outputSize == [2, 3])
    #expect(node.namedInputs.keys.sorted() == ["input", "weight"])
    #expect(node.namedInputs["weight"]?.values == kernel.values)
    #expect(node.outputShape == [1, 1, 2, 3])
  }

  @Test("names are those that a cell writes")
  func names() {
    let x = Tensor([[1, 2], [3, 4]])
    let results: [(Tensor, String)] = [
      (x + x, "+"), (x - 1, "-"), (-x, "-"), (2 * x, "*"), (x / x, "/"), (relu(x), "relu"),
      (x.mean(), "mean"), (x.sum(dim: 0), "sum"), (x.reshaped(to: [4]), "reshaped"),
      (x.transposed(), "transposed"), (matmul(x, x), "matmul"), (eq(x, x), "eq"), (x[0], "[]"),
      (x.argmax(dim: 1), "argmax"), (pow(x, 2), "pow"), (softmax(x, dim: 1), "softmax"),
      (crossEntropy(x, target: [0, 1]), "crossEntropy"),
    ]
    for (result, name) in results { #expect(result.node?.operation.name == name) }
  }

  @Test("without gradients the inputs have no history of their own")
  func shallow() {
    let result = (Tensor([1]) + 1) * 2
    #expect(result.node?.namedInputs["left"]?.values == [2])
    #expect(result.node?.namedInputs["left"]?.node == nil)
  }

  @Test("large inputs are not kept without gradients, and always with them")
  func large() {
    #expect(relu(.ones([4_096])).node != nil)
    #expect(relu(.ones([4_097])).node == nil)
    #expect(relu(Parameter(.ones([4_097]))).node != nil)
  }

  @Test("ten thousand operations without gradients keep no memory")
  func flatMemory() {
    weak var first: Tensor?
    var x = Tensor([1])
    first = x
    for _ in 0..<10_000 { x = x + 1 }
    #expect(first == nil)
    #expect(x.item() == 10_001)
  }

  @Test("remembered inputs keep the values they had")
  func changedLater() {
    let x = Tensor([1, 2])
    let y = x * 2
    x[0] = Tensor(50)
    #expect(y.node?.namedInputs["left"]?.values == [1, 2])
  }

  @Test("a changed result no longer claims to be computed")
  func changedResult() {
    let y = Tensor([1, 2]) * 2
    y[0] = Tensor(50)
    #expect(y.node == nil)
  }

  @Test("later operations have larger identifiers")
  func order() throws {
    let x = Parameter(Tensor([1]))
    let y = x * 2
    let z = y + 1
    let first = try #require(y.node)
    let second = try #require(z.node)
    #expect(first.identifier < second.identifier)
    #expect(second.inputs[0] === y)
    #expect(first.inputs[0] === x)
  }

  @Test("nothing is noted about the steps inside backward()")
  func gradientsAreNotRecorded() {
    let x = Parameter(Tensor([1, 2]))
    (x * x).sum().backward()
    #expect(x.grad?.node == nil)
  }
}
