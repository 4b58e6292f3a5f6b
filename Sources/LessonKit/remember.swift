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
/// - Returns: the records of all epochs; the model has the weights of the last one.
public func remember<Record: Codable>(
  _ name: String, epochs: Int, model: any Module, optimizer: any Optimizer,
  train: (_ epoch: Int) throws -> Record
) rethrows -> [Record] {
  let training = RememberedTraining<Record>(name, model, optimizer, score: nil)
  return try training.run(epochs: epochs, train)
}

/// Trains a model epoch by epoch like `remember(_:epochs:model:optimizer:train:)`, and gives it the
/// weights of its best epoch in the end.
///
/// - Parameter score: how good an epoch was, such as its accuracy on pictures that serve for nothing
///   else; of equal ones the first counts.
/// - Returns: the records of all epochs.
public func remember<Record: Codable>(
  _ name: String, epochs: Int, model: any Module, optimizer: any Optimizer,
  best score: @escaping (Record) -> Double, train: (_ epoch: Int) throws -> Record
) rethrows -> [Record] {
  let training = RememberedTraining(name, model, optimizer, score: score)
  return try training.run(epochs: epochs, train)
}
