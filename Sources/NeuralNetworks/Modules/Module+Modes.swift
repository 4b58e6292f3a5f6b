/// A layer that computes something else while training than while predicting.
public protocol HasTrainingMode: Module, AnyObject {
  /// Whether the layer behaves as in training.
  var isTraining: Bool { get set }
}

extension Module {
  /// Prepares every layer for training: dropout drops, batch normalization uses the batch.
  public func train() { setTraining(true) }

  /// Prepares every layer for predicting: dropout passes everything on, batch normalization uses
  /// the statistics that it gathered.
  public func eval() { setTraining(false) }

  private func setTraining(_ isTraining: Bool) {
    for layer in ModuleTree(self).layersWithMode { layer.isTraining = isTraining }
  }

  /// Runs `body` as after `eval()`, and gives every layer its own mode back.
  func evaluating<Result>(_ body: () throws -> Result) rethrows -> Result {
    let layers = ModuleTree(self).layersWithMode
    let modes = layers.map(\.isTraining)
    eval()
    defer { for (layer, mode) in zip(layers, modes) { layer.isTraining = mode } }
    return try body()
  }
}
