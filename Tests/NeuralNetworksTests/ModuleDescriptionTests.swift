import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@Suite("A printed module")
struct ModuleDescriptionTests {
  @Test("shows its layers, their settings and their parameters")
  func simpleCNN() {
    #expect(
      "\(SimpleCNN())" == """
        SimpleCNN, 8,490 parameters
          conv1: Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5), 260 parameters
          conv2: Conv2d(inChannels: 10, outChannels: 20, kernelSize: 5), 5,020 parameters
          pooling: MaxPool2d(kernelSize: 2)
          fc: Linear(inFeatures: 320, outFeatures: 10), 3,210 parameters
        """)
  }

  @Test("indents what Sequential and blocks hold")
  func nested() {
    struct Net: Module {
      let stem = Sequential {
        Conv2d(inChannels: 2, outChannels: 4, kernelSize: [3, 1], padding: 1, groups: 2)
        BatchNorm2d(numFeatures: 4)
        ReLU()
      }
      let nothing = Sequential()
      let blocks = [Dropout(p: 0.25)]
      func callAsFunction(_ input: Tensor) -> Tensor { input }
    }
    #expect(
      "\(Net())" == """
        Net, 24 parameters
          stem: Sequential, 24 parameters
            0: Conv2d(inChannels: 2, outChannels: 4, kernelSize: [3, 1], padding: 1, groups: 2), \
        16 parameters
            1: BatchNorm2d(numFeatures: 4), 8 parameters
            2: ReLU()
          nothing: Sequential
          blocks.0: Dropout(p: 0.25)
        """)
  }

  @Test("of a layer is the call that makes it")
  func layers() {
    #expect(
      "\(Linear(inFeatures: 2, outFeatures: 3, bias: false))"
        == "Linear(inFeatures: 2, outFeatures: 3, bias: false)")
    #expect("\(AvgPool2d(kernelSize: 3, stride: 2))" == "AvgPool2d(kernelSize: 3, stride: 2)")
    #expect("\(AdaptiveAvgPool2d(outputSize: 1))" == "AdaptiveAvgPool2d(outputSize: 1)")
    #expect("\(Flatten())" == "Flatten()")
  }
}
