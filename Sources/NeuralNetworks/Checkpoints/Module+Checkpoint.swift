import Foundation

extension Module {
  /// Writes all parameters and buffers as a safetensors file with PyTorch's names, which is
  /// replaced as a whole or not at all.
  public func save(to file: URL) throws(CheckpointError) {
    try Safetensors.save(stateDictionary(), to: file)
  }

  /// Takes all parameters and buffers from a safetensors file, from `save(to:)` or from Python.
  ///
  /// Throws if the file cannot be read, is damaged, or holds another model's weights; the model is
  /// unchanged then.
  public func loadCheckpoint(from file: URL) throws(CheckpointError) {
    let tensors = try Safetensors.load(from: file)
    do {
      try load(stateDictionary: tensors)
    } catch {
      throw CheckpointError(file: file.path, reason: .otherModel(error))
    }
  }
}
