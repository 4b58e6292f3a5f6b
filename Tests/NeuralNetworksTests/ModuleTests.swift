import NeuralNetworks
import Tensors
import Testing

@Suite("A module finds its parameters")
struct ModuleTests {
  private struct Net: Module {
    let conv1 = Conv2d(inChannels: 1, outChannels: 2, kernelSize: 3)
    let features = Sequential {
      Conv2d(inChannels: 2, outChannels: 2, kernelSize: 1, bias: false)
      BatchNorm2d(numFeatures: 2)
      ReLU()
      Sequential { Linear(inFeatures: 3, outFeatures: 1) }
    }
    let layers = [
      Linear(inFeatures: 1, outFeatures: 1), Linear(inFeatures: 1, outFeatures: 2, bias: false),
    ]
    let shortcut: Conv2d? = nil
    let headLayer: Linear? = Linear(inFeatures: 2, outFeatures: 2)
    let mixed: [any Module] = [ReLU(), Linear(inFeatures: 1, outFeatures: 1)]
    let scale = Parameter(.ones([1]))
    let size = 3
    let title = "net"

    func callAsFunction(_ input: Tensor) -> Tensor { input }
  }

  @Test("in properties, optionals, arrays and Sequential, in order and with PyTorch's names")
  func names() {
    #expect(
      Net().namedParameters().map(\.name) == [
        "conv1.weight", "conv1.bias", "features.0.weight", "features.1.weight", "features.1.bias",
        "features.3.0.weight", "features.3.0.bias", "layers.0.weight", "layers.0.bias",
        "layers.1.weight", "head_layer.weight", "head_layer.bias", "mixed.1.weight",
        "mixed.1.bias", "scale",
      ])
    #expect(
      Net().namedBuffers().map(\.name) == [
        "features.1.running_mean", "features.1.running_var", "features.1.num_batches_tracked",
      ])
  }

  @Test("counts them")
  func counts() {
    #expect(Net().parameterCount == 20 + 4 + 4 + 4 + 2 + 2 + 6 + 2 + 1)
    #expect(Linear(inFeatures: 784, outFeatures: 10).parameterCount == 7_850)
    #expect(Conv2d(inChannels: 5, outChannels: 10, kernelSize: 3).parameterCount == 460)
    #expect(
      Conv2d(inChannels: 4, outChannels: 6, kernelSize: [3, 2], groups: 2).parameterCount == 78)
    #expect(BatchNorm2d(numFeatures: 16).parameterCount == 32)
    #expect(MaxPool2d(kernelSize: 2).parameterCount == 0)
  }

  @Test("once where two layers share it, with both names in the state")
  func shared() {
    struct Tied: Module {
      let first: Linear
      let second: Linear
      func callAsFunction(_ input: Tensor) -> Tensor { second(first(input)) }
    }
    let layer = Linear(inFeatures: 2, outFeatures: 2)
    let model = Tied(first: layer, second: layer)
    #expect(model.namedParameters().map(\.name) == ["first.weight", "first.bias"])
    #expect(model.stateDictionary().count == 4)
  }

  @Test("in superclasses first")
  func superclass() {
    class Base: Module {
      let below = Linear(inFeatures: 1, outFeatures: 1, bias: false)
      func callAsFunction(_ input: Tensor) -> Tensor { input }
    }
    final class Derived: Base {
      let above = Linear(inFeatures: 1, outFeatures: 1, bias: false)
    }
    #expect(Derived().namedParameters().map(\.name) == ["below.weight", "above.weight"])
  }

  @Test("although a layer knows the model it belongs to")
  func cycle() {
    final class Part: Module {
      let scale = Parameter(.ones([1]))
      var owner: (any Module)?
      func callAsFunction(_ input: Tensor) -> Tensor { input }
    }
    final class Whole: Module {
      let part = Part()
      func callAsFunction(_ input: Tensor) -> Tensor { input }
    }
    let whole = Whole()
    whole.part.owner = whole
    #expect(whole.namedParameters().map(\.name) == ["part.scale"])
    whole.part.owner = nil
  }

  @Test("train() and eval() reach layers at any depth")
  func modes() {
    let norm = BatchNorm2d(numFeatures: 1)
    let dropout = Dropout()
    let model = Sequential {
      norm
      Sequential([dropout])
    }
    model.eval()
    #expect(!norm.isTraining && !dropout.isTraining)
    model.train()
    #expect(norm.isTraining && dropout.isTraining)
  }
}

@Suite("A module traps rather than lose a parameter")
struct HiddenParameterTests {
  @Test("in a tuple")
  func tuple() async {
    await #expect(processExitsWith: .failure) {
      struct Net: Module {
        let pair = (Linear(inFeatures: 1, outFeatures: 1), 2)
        func callAsFunction(_ input: Tensor) -> Tensor { input }
      }
      _ = Net().parameters()
    }
  }

  @Test("in a dictionary, and names the property")
  func dictionary() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      struct Net: Module {
        let layers = ["fc": Linear(inFeatures: 1, outFeatures: 1)]
        func callAsFunction(_ input: Tensor) -> Tensor { input }
      }
      _ = Net().parameters()
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("Net.layers is a Dictionary<String, Linear>"))
  }

  @Test("in a type that is no module")
  func structure() async {
    await #expect(processExitsWith: .failure) {
      struct Branches {
        let layer: Linear? = Linear(inFeatures: 1, outFeatures: 1)
      }
      struct Net: Module {
        let branches = Branches()
        func callAsFunction(_ input: Tensor) -> Tensor { input }
      }
      _ = Net().parameters()
    }
  }

  @Test("in a lazy layer that is not made yet")
  func lazy() async {
    final class Net: Module {
      lazy var layer = Linear(inFeatures: 1, outFeatures: 1)
      func callAsFunction(_ input: Tensor) -> Tensor { layer(input) }
    }
    let net = Net()
    _ = net(.ones([1, 1]))
    #expect(net.namedParameters().map(\.name) == ["layer.weight", "layer.bias"])
    await #expect(processExitsWith: .failure) {
      final class Net: Module {
        lazy var layer = Linear(inFeatures: 1, outFeatures: 1)
        func callAsFunction(_ input: Tensor) -> Tensor { layer(input) }
      }
      _ = Net().parameters()
    }
  }

  @Test("but not for what holds none")
  func harmless() {
    struct Net: Module {
      let sizes = ["a": 1]
      let range = 0..<3
      let history = Linear(inFeatures: 1, outFeatures: 1)(.ones([1, 1]))
      func callAsFunction(_ input: Tensor) -> Tensor { input }
    }
    #expect(Net().parameters().isEmpty)
  }
}
