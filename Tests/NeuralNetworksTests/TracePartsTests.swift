import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@Suite("The parts of a trace")
struct TracePartsTests {
  @Test("of a network without branches are its steps")
  func chain() {
    let trace = Trace(of: SimpleCNN(), input: .zeros([1, 1, 28, 28]))
    #expect(trace.parts.map(\.text) == trace.steps.map(\.operation.name))
  }

  @Test("of a residual block are a skip connection beside two convolutions, and what follows")
  func residual() {
    let trace = Trace(of: ResidualBlock(channels: 2), input: .zeros([1, 2, 5, 5]))
    #expect(trace.parts.map(\.text) == ["(|conv2d relu conv2d)+", "relu"])
  }

  @Test("of an Inception block are its four branches")
  func inception() {
    let trace = Trace(of: InceptionBlock(inChannels: 10), input: .zeros([1, 10, 12, 12]))
    #expect(
      trace.parts.map(\.text) == [
        "(conv2d|conv2d conv2d|conv2d conv2d conv2d|avgPool2d conv2d)cat"
      ])
  }

  @Test("of a whole network hold every step once", arguments: [0, 1, 2])
  func whole(index: Int) {
    let networks: [any Module] = [InceptionNet(), ResidualNet(), CIFARNet()]
    let shape = index == 2 ? [1, 3, 32, 32] : [1, 1, 28, 28]
    let trace = Trace(of: networks[index], input: .zeros(shape))
    let names = trace.parts.flatMap(\.steps).map(\.operation.name)
    #expect(names.sorted() == trace.steps.map(\.operation.name).sorted())
    #expect(trace.parts.contains { if case .branches = $0 { true } else { false } })
  }

  @Test("one within another stand in their branch")
  func nested() {
    struct Nested: Module {
      func callAsFunction(_ x: Tensor) -> Tensor {
        let inner = cat([relu(x), sigmoid(x)], dim: 1)
        return cat([x, inner], dim: 1)
      }
    }
    let trace = Trace(of: Nested(), input: .zeros([1, 2, 3, 3]))
    #expect(trace.parts.map(\.text) == ["(|(relu|sigmoid)cat)cat"])
  }

  @Test("that share steps are no branches")
  func tangled() {
    struct Dense: Module {
      func callAsFunction(_ x: Tensor) -> Tensor {
        let first = relu(x)
        return cat([x, first, sigmoid(first)], dim: 1)
      }
    }
    let trace = Trace(of: Dense(), input: .zeros([1, 2, 3, 3]))
    #expect(trace.parts.map(\.text) == ["[relu sigmoid]3 cat"])
  }

  @Test("of a very dense network are found in time that does not double with each layer")
  func veryDense() {
    struct Dense: Module {
      func callAsFunction(_ x: Tensor) -> Tensor {
        var known = [x]
        for _ in 0..<60 { known.append(cat(known, dim: 1).sum(dim: 1, keepDim: true)) }
        return cat(known, dim: 1)
      }
    }
    let trace = Trace(of: Dense(), input: .zeros([1, 1]))
    #expect(trace.parts.count == 1)
  }

  @Test("of a sum of a value with itself are two skip connections")
  func doubled() {
    struct Doubled: Module {
      func callAsFunction(_ x: Tensor) -> Tensor { x + x }
    }
    let trace = Trace(of: Doubled(), input: .zeros([1, 2]))
    #expect(trace.parts.map(\.text) == ["(|)+"])
  }

  @Test("leave out what is computed from parameters alone")
  func weights() {
    struct Scaled: Module {
      let factor = Parameter(.ones([1]))
      func callAsFunction(_ x: Tensor) -> Tensor { relu(x) * sigmoid(factor) }
    }
    let trace = Trace(of: Scaled(), input: .zeros([1, 2]))
    #expect(trace.parts.map(\.text) == ["relu", "*"])
  }

  @Test("of a model that does nothing are none")
  func identity() {
    #expect(Trace(of: Identity(), input: .zeros([1, 2])).parts.isEmpty)
  }
}

extension Trace.Part {
  /// The names of the operations: branches in round brackets, tangles in square ones.
  fileprivate var text: String {
    switch self {
    case .step(let step):
      return step.operation.name
    case .branches(let branches, let merge):
      let ways = branches.map { $0.map(\.text).joined(separator: " ") }
      return "(" + ways.joined(separator: "|") + ")" + merge.operation.name
    case .tangle(let steps, let ways, let merge):
      let names = steps.map(\.operation.name).joined(separator: " ")
      return "[\(names)]\(ways) \(merge.operation.name)"
    }
  }
}
