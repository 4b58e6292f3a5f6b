import NeuralNetworks
import Tensors

/// Computes a value once and remembers it: as long as this cell, those above it and the data stay
/// as they are, later runs take the remembered value.
///
/// ```swift
/// let errors = remember("error by depth") { depths.map(measure) }
/// ```
public func remember<Value: Codable>(
  _ name: String, compute: () throws -> Value
) rethrows -> Value {
  guard let memory = Memory(name) else { return try compute() }
  if let known = memory.recall(Value.self) { return known.value }
  let value = try compute()
  memory.store(value)
  return value
}

/// Trains a model epoch by epoch and remembers its weights and what each epoch gave.
///
/// After every epoch model, optimizer and records are stored. A run that was interrupted goes on
/// behind the last finished epoch, and a finished training is not repeated: the model gets its
/// weights back. Do everything that an epoch depends on by its number, such as the order of the
/// batches: `for batch in loader.batches(epoch: epoch)`.
///
/// - Parameters:
///   - epochs: how many, in all.
///   - train: trains for the epoch of this number, from 1, and says what came of it.
/// - Returns: the records of all epochs.
public func remember<Record: Codable>(
  _ name: String, epochs: Int, model: any Module, optimizer: any Optimizer,
  train: (_ epoch: Int) throws -> Record
) rethrows -> [Record] {
  let memory = Memory(name)
  var records: [Record] = []
  if let known = memory?.recall([Record].self) {
    records = known.value
    restore(known.tensors, to: model, optimizer, name)
  }
  while records.count < epochs {
    records.append(try train(records.count + 1))
    memory?.store(records, tensors: snapshot(of: model, optimizer))
  }
  return records
}

private func snapshot(of model: any Module, _ optimizer: any Optimizer) -> [String: Tensor] {
  var tensors: [String: Tensor] = [:]
  for (name, tensor) in model.stateDictionary() { tensors["model." + name] = tensor }
  for (name, tensor) in optimizer.state { tensors["optimizer." + name] = tensor }
  return tensors
}

private func restore(
  _ tensors: [String: Tensor], to model: any Module, _ optimizer: any Optimizer, _ name: String
) {
  func part(_ prefix: String) -> [String: Tensor] {
    Dictionary(
      uniqueKeysWithValues: tensors.filter { $0.key.hasPrefix(prefix) }.map {
        (String($0.key.dropFirst(prefix.count)), $0.value)
      })
  }
  do {
    try model.load(stateDictionary: part("model."))
    optimizer.state = part("optimizer.")
  } catch {
    fatalError("remember(\"\(name)\") kept the weights of another model: \(error)")
  }
}
