import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@Suite("A trace follows what a model does")
struct TraceTests {
  @Test("a residual block's two ways, joined by an addition")
  func residual() {
    let trace = Trace(of: ResidualBlock(channels: 2), input: .zeros([1, 2, 5, 5]))
    #expect(trace.steps.map(\.operation.name) == ["conv2d", "relu", "conv2d", "+", "relu"])
    #expect(trace.steps.map(\.layer) == ["conv1", nil, "conv2", nil, nil])
    #expect(
      trace.steps.map(\.sources) == [
        [.input], [.step(0)], [.step(1)], [.input, .step(2)], [.step(3)],
      ])
    #expect(trace.steps[4].receptiveField?.description == "5")
    #expect(trace.steps[0].parameterNames == ["conv1.weight", "conv1.bias"])
  }

  @Test("an Inception block's four branches, joined along the channels")
  func inception() throws {
    let trace = Trace(of: InceptionBlock(inChannels: 10), input: .zeros([1, 10, 12, 12]))
    #expect(
      trace.steps.compactMap(\.layer) == [
        "branch1x1", "branch5x5.0", "branch5x5.1", "branch3x3.0", "branch3x3.1", "branch3x3.2",
        "branch_pool.1",
      ])
    let join = try #require(trace.steps.last)
    #expect(join.sources == [.step(0), .step(2), .step(5), .step(7)])
    #expect(join.formula == "16 + 24 + 24 + 24 = 88")
    #expect(join.outputShape == [1, 88, 12, 12])
    // The 5×5 branch sees as much as the two 3×3 kernels.
    #expect(join.receptiveField?.description == "5")
  }

  @Test("counts multiplications for one image, whatever the batch")
  func batch() {
    #expect(summary(SimpleCNN(), input: .zeros([3, 1, 28, 28])).multiplications == 467_200)
  }

  @Test("leaves the model as it was")
  func unchanged() {
    let model = Sequential {
      BatchNorm2d(numFeatures: 1)
      Dropout()
    }
    let before = model.stateDictionary().mapValues(\.values)
    _ = Trace(of: model, input: .ones([2, 1, 3, 3]))
    #expect(model.stateDictionary().mapValues(\.values) == before)
    #expect((model[0] as? BatchNorm2d)?.isTraining == true)
  }

  @Test("names parameters that no operation uses")
  func unused() {
    struct Net: Module {
      let used = Linear(inFeatures: 2, outFeatures: 1)
      let idle = Linear(inFeatures: 2, outFeatures: 1)
      func callAsFunction(_ input: Tensor) -> Tensor {
        _ = idle(input)
        return used(input)
      }
    }
    let trace = Trace(of: Net(), input: .zeros([1, 2]))
    #expect(trace.unusedParameters == ["idle.weight", "idle.bias"])
  }

  @Test("counts a layer that is used twice once, its multiplications twice")
  func twice() {
    struct Net: Module {
      let fc = Linear(inFeatures: 2, outFeatures: 2)
      func callAsFunction(_ input: Tensor) -> Tensor { fc(fc(input)) }
    }
    let ledger = summary(Net(), input: .zeros([1, 2]))
    #expect(ledger.trace.steps.map(\.parameterCount) == [6, 0])
    #expect(ledger.multiplications == 8)
    #expect(ledger.receptiveField == nil)
  }

  @Test("of a model that does nothing is empty")
  func identity() {
    #expect(Trace(of: Identity(), input: .zeros([1, 2])).steps.isEmpty)
  }

  @Test("traps when a parameter is hidden in a closure")
  func closure() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      struct Net: Module {
        let layer: (Tensor) -> Tensor
        func callAsFunction(_ input: Tensor) -> Tensor { layer(input) }
      }
      let hidden = Linear(inFeatures: 2, outFeatures: 3)
      _ = Trace(of: Net { hidden($0) }, input: .zeros([1, 2]))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("linear uses a parameter of shape [3, 2]"))
  }

  @Test("traps when the output does not come from the input")
  func unrelated() async {
    await #expect(processExitsWith: .failure) {
      struct Net: Module {
        func callAsFunction(_ input: Tensor) -> Tensor { .zeros([1]) }
      }
      _ = Trace(of: Net(), input: .zeros([1, 2]))
    }
  }
}

@Suite("Receptive fields and size formulas")
struct GeometryFormulaTests {
  @Test(
    "formulas with the numbers",
    arguments: [
      (ConvolutionGeometry(inputSize: 28, kernelSize: 5), "(28 + 2·0 − 5)/1 + 1 = 24"),
      (
        ConvolutionGeometry(inputSize: 224, kernelSize: 11, stride: 4, padding: 2),
        "⌊(224 + 2·2 − 11)/4⌋ + 1 = 55"
      ),
      (
        ConvolutionGeometry(inputSize: 5, kernelSize: 2, stride: 2, ceilMode: true),
        "⌈(5 + 2·0 − 2)/2⌉ + 1 = 3"
      ),
      (
        ConvolutionGeometry(inputSize: 9, kernelSize: 3, dilation: 2),
        "(9 + 2·0 − 2·(3 − 1) − 1)/1 + 1 = 5"
      ),
      (
        ConvolutionGeometry(inputSize: 8, kernelSize: [3, 5], stride: [3, 4], padding: [0, 1]),
        "⌊(8 + 2·0 − 3)/3⌋ + 1 = 2, ⌊(8 + 2·1 − 5)/4⌋ + 1 = 2"
      ),
    ])
  func formulas(geometry: ConvolutionGeometry, formula: String) {
    #expect(geometry.formula == formula)
  }

  @Test("adaptive pooling sees its share of the map, and with one value all of it")
  func adaptive() {
    func field(_ outputSize: IntPair) -> String? {
      let trace = Trace(of: AdaptiveAvgPool2d(outputSize: outputSize), input: .zeros([1, 1, 8, 6]))
      return trace.steps.first?.receptiveField?.description
    }
    #expect(field(1) == "8×6")
    #expect(field([4, 2]) == "2×3")
    #expect(field([5, 6]) == "3×1")
  }

  @Test("the field is the number of input pixels that change one output value")
  func bruteForce() {
    let model = Sequential {
      Conv2d(inChannels: 1, outChannels: 1, kernelSize: [3, 2], stride: [1, 2], dilation: [2, 1])
      MaxPool2d(kernelSize: 2)
      AvgPool2d(kernelSize: [3, 2], stride: 1)
    }
    let input = Tensor.uniform([1, 1, 20, 20], in: 1..<2, generator: Generator(seed: 1))
    let conv = model[0] as? Conv2d
    conv?.weight.withMutableValues { $0.update(repeating: 1) }
    let middle = withoutGrad { model(input)[0, 0, 1, 1] }
    var rows: Set<Int> = []
    var columns: Set<Int> = []
    for row in 0..<20 {
      for column in 0..<20 {
        let changed = input.detached()
        // Large enough to win every maximum.
        changed[0, 0, row, column] = 100
        if withoutGrad({ model(changed)[0, 0, 1, 1] }) != middle {
          rows.insert(row)
          columns.insert(column)
        }
      }
    }
    func extent(_ places: Set<Int>) -> Int { (places.max() ?? 0) - (places.min() ?? 0) + 1 }
    let field = summary(model, input: input).receptiveField
    #expect(field?.size == IntPair(height: extent(rows), width: extent(columns)))
  }

  @Test("a trace is the same within withoutGrad")
  func withoutGradients() {
    let model = Linear(inFeatures: 3, outFeatures: 2)
    let steps = withoutGrad { Trace(of: model, input: .ones([1, 3])).steps }
    #expect(steps.map(\.layer) == ["weight"])
    #expect(steps.map(\.multiplications) == [6])
  }
}
