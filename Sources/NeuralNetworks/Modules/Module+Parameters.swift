import Tensors

extension Module {
  /// What training changes, in the order of declaration. A parameter that two layers share comes
  /// once.
  ///
  /// Traps when a parameter sits where it cannot be found; see `namedParameters()`.
  public func parameters() -> [Parameter] { namedParameters().map(\.parameter) }

  /// The parameters with PyTorch's names, such as `conv1.weight` or `features.0.bias`.
  ///
  /// Found are stored properties that are a `Parameter`, a `Buffer` or a `Module`, optionals and
  /// arrays of them. Traps when a tuple, a dictionary or a type that is no `Module` holds a
  /// parameter, which would stay untrained without a word.
  public func namedParameters() -> [(name: String, parameter: Parameter)] {
    var seen: Set<ObjectIdentifier> = []
    return ModuleTree(self).parameters
      .filter { seen.insert(ObjectIdentifier($0.tensor)).inserted }
      .map { (name: $0.name, parameter: $0.tensor) }
  }

  /// The state that is not trained, with PyTorch's names, such as `bn1.running_mean`.
  public func namedBuffers() -> [(name: String, buffer: Buffer)] {
    var seen: Set<ObjectIdentifier> = []
    return ModuleTree(self).buffers
      .filter { seen.insert(ObjectIdentifier($0.tensor)).inserted }
      .map { (name: $0.name, buffer: $0.tensor) }
  }

  /// How many numbers the parameters hold.
  public var parameterCount: Int { parameters().reduce(0) { $0 + $1.count } }
}
