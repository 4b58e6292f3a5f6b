import Tensors

/// What a model did with an input, operation by operation, in the order of the calls.
///
/// The steps are read from the tape of one run, so they follow every branch and name the true
/// sizes. Ledgers, profiles and diagrams are made from them.
public struct Trace {
  /// The shape of the input, its first dimension the batch.
  public let inputShape: [Int]
  /// The operations that led to the output, the earlier before the later.
  public let steps: [Step]
  /// The names of parameters that no step uses, which training would not change.
  public let unusedParameters: [String]

  /// Runs `model` once as after `eval()`, so that nothing in it changes, within `withoutGrad` too.
  ///
  /// Traps when the output does not come from the input by recorded operations, and when an
  /// operation uses a parameter that no property of the model holds.
  public init(of model: any Module, input: Tensor) {
    let leaf = input.detached()
    leaf.requiresGrad = true
    let output = withGrad { model.evaluating { model(leaf) } }
    let nodes = recordedNodes(before: output)
    require(
      output === leaf || nodes.contains { $0.inputs.contains { $0 === leaf } },
      NetworkMessage.traceWithoutHistory("\(type(of: model))"))

    var tracer = Tracer(input: leaf, names: parameterNames(of: model))
    steps = nodes.map { tracer.step($0) }
    inputShape = input.shape
    unusedParameters = model.namedParameters()
      .filter { !tracer.usedParameters.contains(ObjectIdentifier($0.parameter)) }.map(\.name)
  }
}

/// The nodes that `output` comes from, the earlier before the later.
private func recordedNodes(before output: Tensor) -> [Node] {
  guard let last = output.node else { return [] }
  var found: Set<ObjectIdentifier> = [ObjectIdentifier(last)]
  var nodes = [last]
  var next = 0
  while next < nodes.count {
    for node in nodes[next].inputs.compactMap(\.node)
    where found.insert(ObjectIdentifier(node)).inserted {
      nodes.append(node)
    }
    next += 1
  }
  return nodes.sorted { $0.identifier < $1.identifier }
}

private func parameterNames(of model: any Module) -> [ObjectIdentifier: String] {
  Dictionary(
    uniqueKeysWithValues: model.namedParameters().map { (ObjectIdentifier($0.parameter), $0.name) })
}
