import Tensors

extension Module {
  /// Every parameter and buffer by PyTorch's name, as they are now: later training does not change
  /// the tensors in it, so it also serves to keep the best weights.
  public func stateDictionary() -> [String: Tensor] {
    let tensors = namedStates().map { ($0.name, $0.tensor.detached()) }
    return Dictionary(tensors) { first, _ in first }
  }

  /// Gives every parameter and buffer the values of the tensor with its name.
  ///
  /// Throws if a name is missing or unknown or a shape differs, and has changed nothing then.
  /// Counters of batches may be missing, as in PyTorch.
  public func load(stateDictionary: [String: Tensor]) throws(StateDictionaryMismatch) {
    let states = namedStates()
    let mismatch = StateDictionaryMismatch(
      expected: states.map { ($0.name, $0.tensor.shape) },
      found: stateDictionary.mapValues(\.shape))
    guard mismatch.isEmpty else { throw mismatch }
    for (name, state) in states {
      guard let tensor = stateDictionary[name] else { continue }
      state.withMutableValues { target in
        tensor.withValues { source in _ = target.update(fromContentsOf: source) }
      }
    }
  }

  private func namedStates() -> [(name: String, tensor: Tensor)] {
    let tree = ModuleTree(self)
    return tree.parameters.map { ($0.name, $0.tensor) } + tree.buffers.map { ($0.name, $0.tensor) }
  }
}
