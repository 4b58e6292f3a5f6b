import NeuralNetworks
import Tensors

/// A training that is stored after every epoch, and goes on where it was interrupted.
final class RememberedTraining<Record: Codable> {
  private let name: String
  private let model: any Module
  private let optimizer: any Optimizer
  /// How good an epoch was; nil where the last one counts.
  private let score: ((Record) -> Double)?
  private let memory: Memory?

  private var records: [Record] = []
  /// The weights of the best epoch so far, where one is looked for.
  private var best: [String: Tensor] = [:]

  init(
    _ name: String, _ model: any Module, _ optimizer: any Optimizer,
    score: ((Record) -> Double)?
  ) {
    self.name = name
    self.model = model
    self.optimizer = optimizer
    self.score = score
    memory = Memory(name)
  }

  func run(epochs: Int, _ train: (_ epoch: Int) throws -> Record) rethrows -> [Record] {
    let limit = min(epochs, SectionContext.current?.profile.epochLimit ?? epochs)
    let remembered = recall(atMost: limit)
    while records.count < limit {
      add(try train(records.count + 1))
      if records.count > remembered { memory?.store(records, tensors: snapshot()) }
    }
    if records.count < epochs { Memory.setApart() }
    if !best.isEmpty { load(best) }
    return records
  }

  private func add(_ record: Record) {
    if let score {
      let highest = records.map(score).max() ?? -.infinity
      if best.isEmpty || score(record) > highest { best = model.stateDictionary() }
    }
    records.append(record)
  }

  /// Takes up the training where it was left, or begins anew where more is remembered than wanted.
  ///
  /// - Returns: how many epochs are remembered.
  private func recall(atMost limit: Int) -> Int {
    guard let known = memory?.recall([Record].self) else { return 0 }
    guard known.value.count <= limit else { return known.value.count }
    records = known.value
    load(part("model.", of: known.tensors))
    optimizer.state = part("optimizer.", of: known.tensors)
    best = part("best.", of: known.tensors)
    return records.count
  }

  private func load(_ weights: [String: Tensor]) {
    do {
      try model.load(stateDictionary: weights)
    } catch {
      fatalError("remember(\"\(name)\") kept the weights of another model: \(error)")
    }
  }

  private func snapshot() -> [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    for (name, tensor) in model.stateDictionary() { tensors["model." + name] = tensor }
    for (name, tensor) in optimizer.state { tensors["optimizer." + name] = tensor }
    for (name, tensor) in best { tensors["best." + name] = tensor }
    return tensors
  }

  private func part(_ prefix: String, of tensors: [String: Tensor]) -> [String: Tensor] {
    Dictionary(
      uniqueKeysWithValues: tensors.filter { $0.key.hasPrefix(prefix) }.map {
        (String($0.key.dropFirst(prefix.count)), $0.value)
      })
  }
}
