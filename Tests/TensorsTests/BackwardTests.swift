import Testing

@testable import Tensors

@Suite("Gradients")
struct BackwardTests {
  @Test("the slope of x² at 3 is 6")
  func square() {
    let x = Tensor(3)
    x.requiresGrad = true
    (x * x).backward()
    #expect(x.grad?.item() == 6)
  }

  @Test("the residual of a line goes to slope and intercept")
  func line() {
    // loss = (w·2 + b - 7)², w = 3, b = 0: the residual is -1.
    let (w, b) = (Parameter(Tensor(3)), Parameter(Tensor(0)))
    pow(w * 2 + b - 7, 2).backward()
    #expect(w.grad?.item() == -4)
    #expect(b.grad?.item() == -2)
  }

  @Test("a tensor used several times adds up what comes back")
  func sharing() {
    let x = Tensor([2])
    x.requiresGrad = true
    let y = x * 3
    (y * y + y + x).sum().backward()
    #expect(x.grad?.values == [2 * 6 * 3 + 3 + 1])
  }

  @Test("gradients accumulate until they are set to nil")
  func accumulation() {
    let x = Parameter(Tensor([1, 2]))
    (x * 2).sum().backward()
    (x * 3).sum().backward()
    #expect(x.grad?.values == [5, 5])
    x.grad = nil
    x.sum().backward()
    #expect(x.grad?.values == [1, 1])
  }

  @Test("gradients that arrive from one place are changed apart")
  func aliasing() {
    let (a, b) = (Parameter(Tensor([1])), Parameter(Tensor([1])))
    (a + b).sum().backward()
    a.grad?[0] = Tensor(9)
    #expect(b.grad?.values == [1])
  }

  @Test("a leaf that is a scalar can itself be the start")
  func leaf() {
    let x = Parameter(Tensor(5))
    x.backward()
    #expect(x.grad?.item() == 1)
  }

  @Test("parameters require gradients; buffers and plain tensors do not")
  func kinds() {
    #expect(Parameter(.ones([2])).requiresGrad)
    #expect(!Buffer(.ones([2])).requiresGrad)
    #expect(!Tensor.ones([2]).requiresGrad)
    #expect((Parameter(.ones([2])) + 1).requiresGrad)
    #expect(!(Buffer(.ones([2])) + 1).requiresGrad)
    #expect(!(Parameter(.ones([2])) + 1).detached().requiresGrad)
  }

  @Test("nothing is remembered inside withoutGrad, and afterwards again")
  func withoutGradients() {
    let x = Parameter(.ones([2]))
    #expect(!withoutGrad { x * 2 }.requiresGrad)
    #expect((x * 2).requiresGrad)
  }

  @Test("backward() frees the way it went")
  func freeing() {
    let x = Parameter(.ones([2]))
    weak var middle: Tensor?
    let loss: Tensor
    do {
      let product = x * 2
      middle = product
      loss = product.sum()
    }
    #expect(middle != nil)
    loss.backward()
    #expect(middle == nil)
    #expect(loss.node?.inputs.isEmpty == true)
  }

  @Test("a forgotten graph is freed although nobody went back, however long")
  func longChain() {
    weak var first: Tensor?
    do {
      var x: Tensor = Parameter(Tensor(1)) + 0
      first = x
      for _ in 0..<100_000 { x = x + 1 }
      #expect(first != nil)
    }
    #expect(first == nil)
  }

  @Test("a chain of a hundred thousand operations has a gradient")
  func deepGradient() {
    let start = Parameter(Tensor(1))
    var x: Tensor = start
    for _ in 0..<100_000 { x = x + 1 }
    x.backward()
    #expect(start.grad?.item() == 1)
  }

  @Test("no operation keeps its result alive", arguments: ShapeTests.rearrangements)
  func noCycles(name: String, rearrange: @Sendable (Tensor) -> Tensor) {
    weak var result: Tensor?
    do {
      let output = rearrange(Parameter(.ones([2, 3, 4])))
      result = output
    }
    #expect(result == nil)
  }

  @Test("no layer keeps its result alive")
  func noCyclesInLayers() {
    let generator = Generator(seed: 1)
    let image = Parameter(.ones([2, 2, 4, 4]))
    let rows = Parameter(.ones([2, 3]))
    let layers: [() -> Tensor] = [
      { conv2d(image, weight: .ones([1, 2, 3, 3])) }, { maxPool2d(image, kernelSize: 2) },
      { avgPool2d(image, kernelSize: 2) }, { adaptiveAvgPool2d(image, outputSize: 1) },
      { batchNorm(image, runningMean: nil, runningVar: nil, training: true) },
      { localResponseNorm(image, size: 2) }, { dropout(image, generator: generator) },
      { linear(rows, weight: .ones([4, 3])) }, { matmul(rows, Tensor.ones([3, 1])) },
      { softmax(rows, dim: 1) }, { logSoftmax(rows, dim: 1) },
      { crossEntropy(rows, target: [0, 1]) }, { nllLoss(rows, target: [0, 1]) },
      { mseLoss(rows, target: .ones([2, 3])) }, { exp(rows) }, { sqrt(rows) }, { relu(rows) },
      { sigmoid(rows) }, { tanh(rows) }, { maximum(rows, rows) }, { rows.max(dim: 1) },
    ]
    for layer in layers {
      weak var result: Tensor?
      do {
        let output = layer()
        result = output
        #expect(output.requiresGrad)
      }
      #expect(result == nil)
    }
  }
}
