import NeuralNetworks
import Tensors
import Testing

@Suite("Sequential")
struct SequentialTests {
  @Test("calls its layers one after another")
  func order() {
    struct Add: Module {
      let number: Float
      func callAsFunction(_ input: Tensor) -> Tensor { input + number }
    }
    struct Double: Module {
      func callAsFunction(_ input: Tensor) -> Tensor { input * 2 }
    }
    let model = Sequential {
      Add(number: 1)
      Double()
    }
    #expect(model(.scalar(3)).item() == 8)
    #expect(
      Sequential {
        Double()
        Add(number: 1)
      }(.scalar(3)).item() == 7)
  }

  @Test("without layers passes its input on")
  func empty() {
    #expect(Sequential()(.scalar(3)).item() == 3)
    #expect(Sequential {}(.scalar(3)).item() == 3)
  }

  @Test("takes if, for, arrays and optionals", arguments: [true, false])
  func builder(deep: Bool) {
    let nothing: Linear? = nil
    let pair: [any Module] = [ReLU(), Flatten()]
    let model = Sequential {
      if deep { Conv2d(inChannels: 1, outChannels: 1, kernelSize: 1) }
      for size in 1...3 { Linear(inFeatures: size, outFeatures: 1) }
      pair
      nothing
      if deep { ReLU() } else { Identity() }
    }
    #expect(model.layers.count == (deep ? 7 : 6))
    #expect(model.namedParameters().first?.name == "0.weight")
  }
}
