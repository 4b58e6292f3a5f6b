import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@Suite("The profile of training")
struct TrainingProfileTests {
  private func profile(steps: Int) -> TrainingProfile {
    let model = SimpleCNN()
    return TrainingProfile(
      of: model, optimizer: SGD(model.parameters(), learningRate: 0.01),
      input: .randn([4, 1, 28, 28], generator: Generator(seed: 1)), target: [0, 1, 2, 3],
      steps: steps)
  }

  @Test("names every operation of a step with its layer, in the order of the calls")
  func names() {
    let rows = profile(steps: 1).rows
    #expect(
      rows.map(\.operation.name) == [
        "conv2d", "maxPool2d", "relu", "conv2d", "maxPool2d", "relu", "flattened", "linear",
        "crossEntropy",
      ])
    #expect(rows.compactMap(\.layer) == ["conv1", "conv2", "fc"])
  }

  @Test("counts the multiplications of the whole batch")
  func multiplications() {
    let counts = profile(steps: 1).rows.map(\.multiplications).filter { $0 > 0 }
    #expect(counts == [4 * 144_000, 4 * 320_000, 4 * 3_200])
  }

  @Test("adds up to no more than the whole step", arguments: [1, 3])
  func sum(_ steps: Int) {
    let profile = profile(steps: steps)
    let times = profile.rows.map { $0.forward + $0.backward }
    #expect(times.allSatisfy { $0 > 0 })
    #expect(times.reduce(0, +) <= profile.step)
  }
}
