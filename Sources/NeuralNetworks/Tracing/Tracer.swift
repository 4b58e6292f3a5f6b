import Tensors

/// Turns nodes of the tape, in their order, into steps of a trace.
struct Tracer {
  /// The parameters that a step has used so far.
  private(set) var usedParameters: Set<ObjectIdentifier> = []

  private let input: Tensor
  private let names: [ObjectIdentifier: String]
  private var positions: [ObjectIdentifier: Int] = [:]
  private var fields: [ReceptiveField?] = []

  init(input: Tensor, names: [ObjectIdentifier: String]) {
    self.input = input
    self.names = names
  }

  mutating func step(_ node: Node) -> Trace.Step {
    let sources = node.inputs.compactMap { tensor in source(of: tensor).map { ($0, tensor.shape) } }
    let parameters = node.inputs.compactMap { $0 as? Parameter }
    let parameterNames = parameters.map { name(of: $0, in: node) }
    let fresh = parameters.filter { usedParameters.insert(ObjectIdentifier($0)).inserted }
    let field = ReceptiveField.joined(sources.map { self.field(of: $0.0) })?
      .after(node.operation, inputShape: sources.first?.1 ?? [], outputShape: node.outputShape)
    positions[ObjectIdentifier(node)] = fields.count
    fields.append(field)

    return Trace.Step(
      operation: node.operation, layer: parameterNames.first.map(layerName),
      sources: sources.map(\.0), inputShapes: sources.map(\.1), outputShape: node.outputShape,
      parameterNames: parameterNames, parameterCount: fresh.reduce(0) { $0 + $1.count },
      multiplications: node.operation.multiplications(
        inputShapes: node.namedInputs.mapValues(\.shape), outputShape: node.outputShape)
        / max(1, input.shape.first ?? 1),
      receptiveField: field)
  }

  private func source(of tensor: Tensor) -> Trace.Step.Source? {
    if tensor === input { return .input }
    return tensor.node.flatMap { positions[ObjectIdentifier($0)] }.map { .step($0) }
  }

  private func field(of source: Trace.Step.Source) -> ReceptiveField? {
    switch source {
    case .input: ReceptiveField(ofInput: input.shape)
    case .step(let position): fields[position]
    }
  }

  private func name(of parameter: Parameter, in node: Node) -> String {
    guard let name = names[ObjectIdentifier(parameter)] else {
      fatalError(
        NetworkMessage.unnamedParameter(operation: node.operation.name, shape: parameter.shape))
    }
    return name
  }
}

/// `conv1.weight` → `conv1`; a parameter of the model itself keeps its name.
func layerName(_ parameterName: String) -> String {
  parameterName.lastIndex(of: ".").map { String(parameterName[..<$0]) } ?? parameterName
}
