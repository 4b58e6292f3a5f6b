import Tensors

extension NetworkGraph {
  /// Runs `model` once on `image`, as after `eval()`, and notes what it does.
  ///
  /// Throws where an operation cannot be noted, and where running the notes does not give what the
  /// model gave, so that a graph which exists is right.
  ///
  /// - Parameter image: `[1, …]`, a batch of one; its values do not matter.
  public init(of model: any Module, image: Tensor) throws(GraphError) {
    let leaf = image.detached()
    leaf.requiresGrad = true
    let output = withGrad { model.evaluating { model(leaf) } }
    var recorder = GraphRecorder(model, image: leaf)
    for node in recordedNodes(before: output) { try recorder.note(node) }

    inputShape = Array(image.shape.dropFirst())
    steps = recorder.steps
    tensorShapes = recorder.used.mapValues(\.shape)
    let repeated = withoutGrad { run(image.detached(), tensors: recorder.used) }
    guard isClose(repeated, output.detached(), relativeTolerance: 1e-4, absoluteTolerance: 1e-5)
    else { throw GraphError("\(type(of: model)) does something else than its tape says") }
  }
}

/// Turns nodes of the tape, in their order, into steps of a graph.
private struct GraphRecorder {
  private(set) var steps: [NetworkGraph.Step] = []
  /// The parameters and buffers that the steps use, by name.
  private(set) var used: [String: Tensor] = [:]

  private let image: Tensor
  private var names: [ObjectIdentifier: String] = [:]
  private var normalizations: [ObjectIdentifier: BatchNorm2d] = [:]
  private var positions: [ObjectIdentifier: Int] = [:]

  init(_ model: any Module, image: Tensor) {
    self.image = image
    let tree = ModuleTree(model)
    for (name, tensor) in tree.parameters { names[ObjectIdentifier(tensor)] = name }
    for (name, tensor) in tree.buffers { names[ObjectIdentifier(tensor)] = name }
    for case let layer as BatchNorm2d in tree.modules.map(\.module) {
      normalizations[ObjectIdentifier(layer.weight)] = layer
    }
  }

  mutating func note(_ node: Node) throws(GraphError) {
    var inputs = node.inputs
    var numbers = node.operation.numbers
    if node.operation == .batchNorm { (inputs, numbers) = try normalization(node) }
    var sources: [NetworkGraph.Source] = []
    for tensor in inputs { sources.append(try source(tensor, of: node.operation)) }
    positions[ObjectIdentifier(node)] = steps.count
    let step = NetworkGraph.Step(
      operation: node.operation.functionName, inputs: sources,
      settings: node.operation.settings, numbers: numbers)
    guard NetworkGraph.runnable.contains(step.operation) else {
      throw GraphError("the operation \(step.operation) cannot be kept with a model")
    }
    steps.append(step)
  }

  /// The tape does not name the running statistics: the layer does, and the weight leads to it.
  private func normalization(_ node: Node) throws(GraphError) -> ([Tensor], [Float]) {
    guard node.inputs.count == 3, let layer = normalizations[ObjectIdentifier(node.inputs[1])]
    else { throw GraphError("batchNorm outside a BatchNorm2d layer cannot be kept with a model") }
    return (node.inputs + [layer.runningMean, layer.runningVar], [layer.eps])
  }

  private mutating func source(
    _ tensor: Tensor, of operation: Operation
  ) throws(GraphError) -> NetworkGraph.Source {
    if tensor === image { return .image }
    if let name = names[ObjectIdentifier(tensor)] {
      used[name] = tensor
      return .tensor(name)
    }
    if let position = tensor.node.flatMap({ positions[ObjectIdentifier($0)] }) {
      return .step(position)
    }
    guard tensor.count <= Self.mostConstants else {
      throw GraphError(
        "\(operation.name) uses a tensor of shape \(tensor.shape) that is neither a Parameter nor a"
          + " Buffer of the model: make it a property of one of these types")
    }
    return .constant(shape: tensor.shape, values: tensor.values)
  }

  private static let mostConstants = 4_096
}

extension Operation {
  /// The name of the function or operator, different for each case.
  fileprivate var functionName: String {
    String("\(self)".prefix { $0 != "(" })
  }

  fileprivate var numbers: [Float] {
    switch self {
    case .pow(let exponent): [exponent]
    case .clamp(let min, let max): [min, max]
    default: []
    }
  }
}
