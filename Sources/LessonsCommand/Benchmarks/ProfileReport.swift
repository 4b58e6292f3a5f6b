import Foundation
import LessonKit
import NeuralNetworks
import Tensors

/// Where the time of a network's training step goes, operation by operation, in plain text.
///
/// Beside the seconds stands how much of the limit is reached: multiplications per second over those
/// of a large matrix product. Going back takes two products, one for the weights and one for the
/// input, and only the first where no gradient of the input is needed.
struct ProfileReport {
  private let network: BenchmarkNetwork
  private let limit: ProductLimit

  init(_ network: BenchmarkNetwork, limit: ProductLimit) {
    self.network = network
    self.limit = limit
  }

  var text: String {
    let profile = measure()
    var table = Table("layer", "operation", "output", "multiplications", "forward", "", "back", " ")
    for (index, row) in profile.rows.enumerated() {
      let isFirst = !profile.rows[..<index].contains { $0.multiplications > 0 }
      table.row(
        row.layer ?? "", row.operation.name,
        row.outputShape.map(String.init).joined(separator: "×"), row.multiplications,
        milliseconds(row.forward), share(row.multiplications, row.forward),
        milliseconds(row.backward), share((isFirst ? 1 : 2) * row.multiplications, row.backward))
    }
    let forward = profile.rows.map(\.forward).reduce(0, +)
    let backward = profile.rows.map(\.backward).reduce(0, +)
    return """
      \(network.name), batch \(network.batchSize): \(milliseconds(profile.step)) a step \
      (forward \(milliseconds(forward)), back \(milliseconds(backward)), \
      the rest \(milliseconds(profile.step - forward - backward)))
      In percent: of the \(Int((limit.multiplicationsPerSecond / 1e9).rounded())) billion \
      multiplications a second of a large matrix product
      \(table.text)

      """
  }

  private func measure() -> TrainingProfile {
    let model = network.make()
    let generator = Generator(seed: 0)
    let images = Tensor.randn([network.batchSize] + network.imageShape, generator: generator)
    let labels = (0..<network.batchSize).map { $0 % network.classes }
    model.train()
    return TrainingProfile(
      of: model, optimizer: network.optimizer(model.parameters()), input: images, target: labels,
      steps: max(3, min(200, network.images / network.batchSize)))
  }

  private func milliseconds(_ seconds: Double) -> String {
    String(format: "%.2f ms", seconds * 1e3)
  }

  private func share(_ multiplications: Int, _ seconds: Double) -> String {
    guard multiplications > 0, seconds > 0 else { return "" }
    let reached = Double(multiplications) / seconds / limit.multiplicationsPerSecond
    return "\(Int((100 * reached).rounded())) %"
  }
}
