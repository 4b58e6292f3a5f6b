import CourseNetworks
import Foundation
import Tensors
import Testing

@testable import NeuralNetworks

/// Everything that small networks do beside layers.
private struct Oddities: Module {
  let scale = Parameter(.full([1, 2, 1, 1], 0.5))
  let shift = Buffer(Tensor([[[[1]], [[-1]]]]))

  func callAsFunction(_ input: Tensor) -> Tensor {
    let x = 0.5 * (input * scale + shift) - 1 / (abs(input) + 2)
    let y = cat([sigmoid(x), tanh(x).flipped(dims: [3]), clamp(x, min: -0.2, max: 0.3)], dim: 1)
    let z = pad(maximum(y, y * y), [1, 0, 0, 1])
    let means = z.mean(dim: 3).permuted([0, 2, 1]).flattened(from: 1)
    return logSoftmax(pow(exp(means), 1.5).unsqueezed(dim: 1).squeezed(dim: 1), dim: 1)
  }
}

/// Uses a large tensor that is no parameter.
private struct Constant: Module {
  let big = Tensor.ones([100, 100])

  func callAsFunction(_ input: Tensor) -> Tensor {
    input.reshaped(to: [1, 10_000]) * big.reshaped(to: [1, 10_000])
  }
}

@Suite("Graphs of networks")
struct NetworkGraphTests {
  static let networks: [(name: String, shape: [Int], make: @Sendable () -> any Module)] = [
    ("fully connected", [1, 28, 28], { FullyConnectedNet() }),
    ("simple", [1, 28, 28], { SimpleCNN() }),
    ("exercise", [1, 28, 28], { ExerciseCNN() }),
    ("Inception", [1, 28, 28], { InceptionNet() }),
    ("residual", [1, 28, 28], { ResidualNet() }),
    ("scaled", [1, 28, 28], { ResidualNet(block: ScaledResidualBlock.init(channels:)) }),
    ("CIFAR", [3, 32, 32], { CIFARNet() }),
    ("ResNet-18", [1, 32, 32], { ResNet18() }),
    (
      "normalized", [2, 8, 8],
      {
        Sequential {
          Conv2d(inChannels: 2, outChannels: 4, kernelSize: 3, stride: 2, padding: 1, groups: 2)
          LocalResponseNorm(size: 3)
          AvgPool2d(kernelSize: 2, ceilMode: true)
          Dropout(p: 0.5)
          Flatten()
        }
      }
    ),
    (
      "normalized in another way", [4, 3, 3],
      { Sequential { LocalResponseNorm(size: 3, alpha: 2, beta: 0.5, k: 3) } }
    ),
    ("oddities", [2, 3, 4], { Oddities() }),
  ]

  @Test("compute what the network computes, on other images too", arguments: networks.indices)
  func equal(index: Int) throws {
    let (name, shape, make) = Self.networks[index]
    let model = make()
    // A step of training, so that normalizations have seen something.
    _ = model(IntegerHash.images([4] + shape))
    model.eval()
    let graph = try NetworkGraph(of: model, image: .zeros([1] + shape))
    #expect(graph.inputShape == shape)
    for seed in 1...2 as ClosedRange<UInt64> {
      let image = Tensor.randn([1] + shape, generator: Generator(seed: seed))
      let expected = withoutGrad { model(image) }
      let actual = withoutGrad { graph.run(image, tensors: model.stateDictionary()) }
      expectClose(actual, expected, name)
    }
  }

  @Test("come back from JSON as they were")
  func json() throws {
    let graph = try NetworkGraph(of: SimpleCNN(), image: .zeros([1, 1, 28, 28]))
    let copy = try JSONDecoder().decode(NetworkGraph.self, from: JSONEncoder().encode(graph))
    #expect(copy == graph)
  }

  @Test("name the parameters that they use, with their shapes")
  func names() throws {
    let graph = try NetworkGraph(of: SimpleCNN(), image: .zeros([1, 1, 28, 28]))
    #expect(
      graph.tensorShapes == [
        "conv1.weight": [10, 1, 5, 5], "conv1.bias": [10], "conv2.weight": [20, 10, 5, 5],
        "conv2.bias": [20], "fc.weight": [10, 320], "fc.bias": [10],
      ])
  }

  @Test("a large tensor that is no parameter is named, with what to do")
  func largeConstant() {
    let error = #expect(throws: GraphError.self) {
      try NetworkGraph(of: Constant(), image: .zeros([1, 1, 100, 100]))
    }
    #expect(error?.description.contains("neither a Parameter nor a Buffer") == true)
  }

  @Test("a network that decides by values what to compute is refused", arguments: Fickle.allCases)
  func fickle(kind: Fickle) {
    let error = #expect(throws: GraphError.self) {
      try NetworkGraph(of: FickleNet(kind: kind), image: .full([1, 1, 2, 2], 0.5))
    }
    #expect(
      error?.description.hasPrefix("FickleNet does not do the same for every image") == true,
      "\(error?.description ?? "no error")")
  }

  @Test("a network that gives NaN for some images of its own accord is kept")
  func undefined() throws {
    struct Root: Module {
      func callAsFunction(_ input: Tensor) -> Tensor { sqrt(input) }
    }
    let graph = try NetworkGraph(of: Root(), image: .ones([1, 1, 2, 2]))
    #expect(graph.run(.full([1, 1, 2, 2], 4), tensors: [:]).values == [2, 2, 2, 2])
  }
}

/// What a `FickleNet` makes depend on values.
enum Fickle: CaseIterable {
  case branch
  case loop
  case number
}

/// Computes something else for bright images than for dark ones.
private struct FickleNet: Module {
  let kind: Fickle

  func callAsFunction(_ input: Tensor) -> Tensor {
    let brightness = input.mean().item()
    switch kind {
    case .branch: return brightness > 0 ? relu(input) : input * 2
    case .loop: return (0..<max(0, Int(brightness))).reduce(input) { x, _ in x + x }
    case .number: return input * brightness
    }
  }
}
