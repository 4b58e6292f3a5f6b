import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

/// Ten training steps of a network that `record_training.py` recorded.
struct RecordedTraining: Decodable, Sendable, CustomTestStringConvertible {
  var network: String
  var parameterNames: [String]
  var stateNames: [String]
  var inputShape: [Int]
  var losses: [Float]
  /// What the network says of the images in the end, after `eval()`.
  var scores: RecordedTensor

  var testDescription: String { network }
}

@Suite("Networks learn as in PyTorch", .serialized)
struct RecordedTrainingTests {
  @Test("parameters have PyTorch's names", arguments: try recordedTrainings())
  func names(recorded: RecordedTraining) throws {
    let model = try #require(Self.networks[recorded.network]?.make())
    #expect(model.namedParameters().map(\.name) == recorded.parameterNames)
    #expect(model.stateDictionary().keys.sorted() == recorded.stateNames.sorted())
  }

  @Test("ten steps from the same weights give PyTorch's losses", arguments: try recordedTrainings())
  func losses(recorded: RecordedTraining) throws {
    let network = try #require(Self.networks[recorded.network])
    let model = network.make()
    IntegerHash.fill(model)
    if let alexNet = model as? AlexNet { alexNet.eval() }
    let images = IntegerHash.images(recorded.inputShape)
    let classes = recorded.scores.shape[1]
    let labels = IntegerHash.labels(recorded.inputShape[0], classes: classes)
    let optimizer = network.optimizer(model.parameters())

    for (step, expected) in recorded.losses.enumerated() {
      optimizer.zeroGrad()
      let loss = crossEntropy(model(images), target: labels)
      let value = try finiteLoss(loss, step: step, model: model, input: images)
      #expect(abs(value - expected) <= 1e-4 * expected, "step \(step): \(value), not \(expected)")
      loss.backward()
      optimizer.step()
    }
    model.eval()
    expectClose(
      withoutGrad { model(images) }, recorded.scores.tensor, relativeTolerance: 1e-3,
      absoluteTolerance: 1e-3, "scores")
  }

  static func recordedTrainings() throws -> [RecordedTraining] {
    try Recording<RecordedTraining>.load("training")
  }

  private struct Network: Sendable {
    var make: @Sendable () -> any Module
    var optimizer: @Sendable ([Parameter]) -> any Optimizer

    static func sgd(_ rate: Float, _ make: @escaping @Sendable () -> any Module) -> Network {
      Network(make: make) { SGD($0, learningRate: rate, momentum: 0.5) }
    }

    static func adam(_ rate: Float, _ make: @escaping @Sendable () -> any Module) -> Network {
      Network(make: make) { Adam($0, learningRate: rate) }
    }
  }

  private static let networks: [String: Network] = [
    "FullyConnectedNet": .sgd(0.05) { FullyConnectedNet() },
    "SimpleCNN": .sgd(0.05) { SimpleCNN() },
    "ExerciseCNN": .sgd(0.05) { ExerciseCNN() },
    "InceptionNet": .sgd(0.05) { InceptionNet() },
    "ResidualNet": .sgd(0.05) { ResidualNet() },
    "ScaledResidualNet": .sgd(0.05) { ResidualNet(block: ScaledResidualBlock.init) },
    "ProjectedResidualNet": .sgd(0.05) { ResidualNet(block: ProjectedResidualBlock.init) },
    "FirstCIFARNet": .adam(1e-5) { FirstCIFARNet() },
    "CIFARNet": .adam(1e-5) { CIFARNet() },
    "AlexNet": .adam(2e-5) { AlexNet(classes: 5) },
    "ResNet18": .sgd(0.0005) { ResNet18() },
  ]
}
