import CourseNetworks
import NeuralNetworks
import Tensors

/// A network of the course with the batch size, input and optimizer it is measured with.
struct BenchmarkNetwork: Sendable {
  var name: String
  var batchSize: Int
  /// Channels, height and width of one image.
  var imageShape: [Int]
  var classes = 10
  /// Images in one pass; enough for a pass of a second or more.
  var images: Int
  var make: @Sendable () -> any Module
  var optimizer: @Sendable ([Parameter]) -> any Optimizer = {
    SGD($0, learningRate: 0.01, momentum: 0.5)
  }

  static let all: [BenchmarkNetwork] = [
    BenchmarkNetwork(
      name: "fully-connected", batchSize: 64, imageShape: [1, 28, 28], images: 25_600,
      make: { FullyConnectedNet() }),
    BenchmarkNetwork(
      name: "simple-cnn", batchSize: 64, imageShape: [1, 28, 28], images: 25_600,
      make: { SimpleCNN() }),
    BenchmarkNetwork(
      name: "exercise", batchSize: 64, imageShape: [1, 28, 28], images: 12_800,
      make: { ExerciseCNN() }),
    BenchmarkNetwork(
      name: "inception", batchSize: 64, imageShape: [1, 28, 28], images: 6_400,
      make: { InceptionNet() }),
    BenchmarkNetwork(
      name: "residual", batchSize: 64, imageShape: [1, 28, 28], images: 12_800,
      make: { ResidualNet() }),
    BenchmarkNetwork(
      name: "cifar-resnet", batchSize: 100, imageShape: [3, 32, 32], images: 1_000,
      make: { CIFARNet() }, optimizer: { Adam($0, learningRate: 1e-3) }),
    BenchmarkNetwork(
      name: "alexnet", batchSize: 32, imageShape: [3, 224, 224], classes: 5, images: 160,
      make: { AlexNet(classes: 5) }, optimizer: { Adam($0, learningRate: 2e-4) }),
    BenchmarkNetwork(
      name: "resnet18", batchSize: 256, imageShape: [1, 96, 96], images: 512,
      make: { ResNet18() }),
  ]
}
