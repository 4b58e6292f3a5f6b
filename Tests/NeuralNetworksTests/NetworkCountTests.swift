import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

/// A network of the course with the counts that its lesson states.
struct CountedNetwork: CustomTestStringConvertible, Sendable {
  var name: String
  var inputShape: [Int]
  var parameters: Int
  var multiplications: Int?
  var make: @Sendable () -> any Module

  var testDescription: String { "\(name) on \(inputShape)" }

  static let all = [
    CountedNetwork(
      name: "fully connected", inputShape: [1, 1, 28, 28], parameters: 575_050,
      multiplications: 574_080, make: { FullyConnectedNet() }),
    CountedNetwork(
      name: "simple CNN", inputShape: [1, 1, 28, 28], parameters: 8_490, multiplications: 467_200,
      make: { SimpleCNN() }),
    CountedNetwork(
      name: "exercise CNN", inputShape: [1, 1, 28, 28], parameters: 34_522,
      multiplications: 1_126_048, make: { ExerciseCNN() }),
    CountedNetwork(
      name: "Inception net", inputShape: [1, 1, 28, 28], parameters: 97_298,
      multiplications: 6_019_200, make: { InceptionNet() }),
    CountedNetwork(
      name: "residual net", inputShape: [1, 1, 28, 28], parameters: 41_514,
      multiplications: 2_013_184, make: { ResidualNet() }),
    CountedNetwork(
      name: "scaled residual net", inputShape: [1, 1, 28, 28], parameters: 41_514,
      multiplications: 2_013_184, make: { ResidualNet(block: ScaledResidualBlock.init) }),
    CountedNetwork(
      name: "projected residual net", inputShape: [1, 1, 28, 28], parameters: 42_842,
      make: { ResidualNet(block: ProjectedResidualBlock.init) }),
    CountedNetwork(
      name: "first CIFAR net", inputShape: [1, 3, 32, 32], parameters: 347_498,
      make: { FirstCIFARNet() }),
    CountedNetwork(
      name: "CIFAR net", inputShape: [1, 3, 32, 32], parameters: 389_962, make: { CIFARNet() }),
    CountedNetwork(
      name: "AlexNet", inputShape: [1, 3, 224, 224], parameters: 14_591_685,
      multiplications: 309_154_064, make: { AlexNet(classes: 5) }),
    CountedNetwork(
      name: "AlexNet for 1000 classes", inputShape: [1, 3, 224, 224], parameters: 16_630_440,
      make: { AlexNet(classes: 1000) }),
    CountedNetwork(
      name: "ResNet-18", inputShape: [1, 1, 96, 96], parameters: 11_178_378,
      multiplications: 318_657_536, make: { ResNet18() }),
    CountedNetwork(
      name: "ResNet-18", inputShape: [1, 1, 224, 224], parameters: 11_178_378,
      multiplications: 1_734_890_496, make: { ResNet18() }),
  ]
}

@Suite("Networks of the course have the counts that the lessons state")
struct NetworkCountTests {
  @Test("parameters and multiplications", arguments: CountedNetwork.all)
  func counts(network: CountedNetwork) {
    let model = network.make()
    let ledger = summary(model, input: .zeros(network.inputShape))
    #expect(model.parameterCount == network.parameters)
    #expect(ledger.parameterCount == network.parameters)
    #expect(ledger.trace.steps.reduce(0) { $0 + $1.parameterCount } == network.parameters)
    #expect(ledger.trace.unusedParameters.isEmpty)
    if let multiplications = network.multiplications {
      #expect(ledger.multiplications == multiplications)
    }
  }
}
