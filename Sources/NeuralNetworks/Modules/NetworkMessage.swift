import Tensors

/// What a program is told when it uses a network wrongly: values, so that tests can read them.
enum NetworkMessage {
  static func hiddenParameter(_ owner: String, container: String) -> String {
    "\(owner) is a \(container), where parameters are not found and would stay untrained: "
      + "store layers as properties, optionals, arrays or Sequential, and make types that hold "
      + "them a Module"
  }

  static func lazyLayer(_ property: String) -> String {
    "\(property) is lazy and not made yet, so its parameters cannot be found: write let, or use the "
      + "layer once before"
  }

  static func unnamedParameter(operation: String, shape: [Int]) -> String {
    "Trace: \(operation) uses a parameter of shape \(shape) that no stored property of the model "
      + "holds, so no optimizer would train it: make it, or the layer it belongs to, a property"
  }

  static func traceWithoutHistory(_ model: String) -> String {
    "Trace: the output of \(model) does not come from its input by recorded operations: "
      + "compute the output from the input by tensor operations, outside withoutGrad { }"
  }

  static func profileOfChangingModel() -> String {
    "TrainingProfile: the model calls other operations in one step than in another, so their "
      + "times cannot be added up: profile a model that does the same in every step"
  }
}
