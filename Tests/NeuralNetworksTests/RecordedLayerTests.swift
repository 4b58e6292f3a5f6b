import NeuralNetworks
import Tensors
import Testing

/// A layer that `record_layers.py` recorded, forward and backward.
struct RecordedLayer: Decodable, Sendable, CustomTestStringConvertible {
  var layer: String
  var training: Bool
  var state: [String: RecordedTensor]
  var input: RecordedTensor
  var output: RecordedTensor
  /// What the output was multiplied by before it was summed up and differentiated.
  var weights: RecordedTensor
  var gradients: [String: RecordedTensor]
  var stateAfterwards: [String: RecordedTensor]

  var testDescription: String { layer }
}

@Suite("Layers compute what PyTorch's layers computed")
struct RecordedLayerTests {
  @Test("forward, backward and state", arguments: try Recording<RecordedLayer>.load("layers"))
  func layer(recorded: RecordedLayer) throws {
    let make = try #require(Self.layers[recorded.layer])
    let layer = make()
    try layer.load(stateDictionary: recorded.state.mapValues(\.tensor))
    if recorded.training { layer.train() } else { layer.eval() }

    let input = recorded.input.tensor
    input.requiresGrad = true
    let output = layer(input)
    expectClose(output, recorded.output.tensor, "output")

    (output * recorded.weights.tensor).sum().backward()
    var gradients = ["input": input.grad]
    for (name, parameter) in layer.namedParameters() { gradients[name] = parameter.grad }
    #expect(Set(gradients.keys) == Set(recorded.gradients.keys))
    for (name, expected) in recorded.gradients {
      let gradient = try #require(gradients[name] ?? nil, "no gradient of \(name)")
      expectClose(
        gradient, expected.tensor, relativeTolerance: 1e-4, absoluteTolerance: 2e-5,
        "gradient of \(name)")
    }
    for (name, tensor) in layer.stateDictionary() {
      let expected = try #require(recorded.stateAfterwards[name])
      expectClose(tensor, expected.tensor, "\(name) afterwards")
    }
  }

  private static let layers: [String: @Sendable () -> any Module] = [
    "linear": { Linear(inFeatures: 5, outFeatures: 3) },
    "linear without bias": { Linear(inFeatures: 5, outFeatures: 3, bias: false) },
    "conv2d": { Conv2d(inChannels: 2, outChannels: 3, kernelSize: 3) },
    "conv2d with everything": {
      Conv2d(
        inChannels: 4, outChannels: 6, kernelSize: [3, 2], stride: [2, 1], padding: [1, 2],
        dilation: [1, 2], groups: 2)
    },
    "conv2d without bias": { Conv2d(inChannels: 1, outChannels: 2, kernelSize: 1, bias: false) },
    "max pooling": { MaxPool2d(kernelSize: 2) },
    "max pooling with everything": {
      MaxPool2d(kernelSize: 3, stride: 2, padding: 1, ceilMode: true)
    },
    "average pooling": { AvgPool2d(kernelSize: 2) },
    "average pooling with everything": {
      AvgPool2d(kernelSize: 3, stride: 2, padding: 1, ceilMode: true, countIncludePad: false)
    },
    "adaptive pooling": { AdaptiveAvgPool2d(outputSize: [2, 3]) },
    "batch normalization while training": { BatchNorm2d(numFeatures: 3) },
    "batch normalization while predicting": { BatchNorm2d(numFeatures: 3, eps: 1e-3) },
    "batch normalization with momentum": { BatchNorm2d(numFeatures: 2, momentum: 0.5) },
    "dropout while predicting": { Dropout(p: 0.5) },
    "relu": { ReLU() },
    "flatten": { Flatten() },
    "local response normalization": { LocalResponseNorm(size: 3, alpha: 0.1, beta: 0.5, k: 2) },
    "identity": { Identity() },
    "sequential": {
      Sequential {
        Conv2d(inChannels: 1, outChannels: 2, kernelSize: 3)
        BatchNorm2d(numFeatures: 2)
        ReLU()
        MaxPool2d(kernelSize: 2)
        Flatten()
        Linear(inFeatures: 8, outFeatures: 3)
      }
    },
  ]
}
