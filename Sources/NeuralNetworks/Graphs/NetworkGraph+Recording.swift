import Tensors

extension NetworkGraph {
  /// Runs `model` once on `image`, as after `eval()`, and notes what it does.
  ///
  /// A graph has no branches: of a model that decides by values what to compute, it holds what was
  /// computed for this image. So the model and its graph are tried on some more images.
  ///
  /// Throws where an operation cannot be noted, and where the graph does not give what the model
  /// gives for one of these images. A decision that falls the same way for all of them is not
  /// noticed.
  ///
  /// - Parameter image: `[1, …]`, a batch of one.
  public init(of model: any Module, image: Tensor) throws(GraphError) {
    let leaf = image.detached()
    leaf.requiresGrad = true
    let output = withGrad { model.evaluating { model(leaf) } }
    var recorder = GraphRecorder(model, image: leaf)
    for node in recordedNodes(before: output) { try recorder.note(node) }

    inputShape = Array(image.shape.dropFirst())
    steps = recorder.steps
    tensorShapes = recorder.used.mapValues(\.shape)
    guard agrees(with: output.detached(), on: image.detached(), tensors: recorder.used) else {
      throw GraphError("\(type(of: model)) does something else than its tape says")
    }
    for other in Self.otherImages(like: image) {
      let expected = withoutGrad { model.evaluating { model(other) } }
      // Where the model itself gives NaN, such as for its own division by 0, nothing is compared.
      guard expected.values.allSatisfy(\.isFinite) else { continue }
      guard agrees(with: expected, on: other, tensors: recorder.used) else {
        throw GraphError(
          "\(type(of: model)) does not do the same for every image, as a kept model must: where it"
            + " decides or counts by values of a tensor, use operations on tensors, such as maximum"
        )
      }
    }
  }

  private func agrees(
    with expected: Tensor, on image: Tensor, tensors: [String: Tensor]
  ) -> Bool {
    isClose(
      withoutGrad { run(image, tensors: tensors) }, expected, relativeTolerance: 1e-4,
      absoluteTolerance: 1e-5)
  }

  /// Images that have little in common with each other: dark, bright, and full of contrast.
  private static func otherImages(like image: Tensor) -> [Tensor] {
    let noise = Tensor.randn(image.shape, generator: Generator(seed: 2))
    return withoutGrad { [0.1 * noise - 2, 0.1 * noise + 2, 3 * noise] }
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
    case .localResponseNorm(_, let alpha, let beta, let k): [alpha, beta, k]
    default: []
    }
  }
}
