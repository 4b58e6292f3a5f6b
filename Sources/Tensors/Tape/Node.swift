import Synchronization

/// One operation that happened: what it was, on which inputs, and its rule for gradients.
///
/// A tensor that an operation computed has a node. With gradients the nodes hold the tensors they
/// came from and so the whole way back to the parameters, until `backward()` has gone that way.
/// Without, a node keeps its inputs only while they are small, and they keep nothing themselves:
/// enough to say how a wrong result came about, and no memory however long a program runs.
public final class Node {
  /// Larger for a later operation: sorted by it, nodes stand in the order of their calls.
  public let identifier: Int
  public let operation: Operation
  /// The shape of the tensor that the operation computed.
  public let outputShape: [Int]
  /// The operation's tensors, in the order of `operation.inputNames`; empty once they were let go.
  public private(set) var inputs: [Tensor]

  /// From the gradient of the output to those of the inputs, in their order; nil where an input
  /// needs none.
  typealias GradientRule = (Tensor) -> [Tensor?]
  private(set) var gradientRule: GradientRule?
  /// Whether gradients flow through this node, or flowed before `backward()` freed it.
  let recordsGradient: Bool
  /// What has arrived of the output's gradient while `backward()` runs.
  var received: Tensor?

  init(
    _ operation: Operation, inputs: [Tensor], outputShape: [Int], gradientRule: GradientRule?
  ) {
    identifier = nextIdentifier.wrappingAdd(1, ordering: .relaxed).oldValue
    self.operation = operation
    self.inputs = inputs
    self.outputShape = outputShape
    self.gradientRule = gradientRule
    recordsGradient = gradientRule != nil
  }

  /// The inputs by the names of their roles, such as `input`, `weight` and `bias`.
  public var namedInputs: [String: Tensor] {
    Dictionary(zip(operation.inputNames(count: inputs.count), inputs)) { first, _ in first }
  }

  /// Forgets the way back.
  func free() {
    inputs = []
    gradientRule = nil
  }

  /// Frees a long chain link by link; left to themselves, the links would free each other
  /// recursively and overflow the stack.
  deinit {
    gradientRule = nil
    var chain = inputs
    inputs = []
    while var tensor = chain.popLast() {
      guard isKnownUniquelyReferenced(&tensor), var node = tensor.node else { continue }
      tensor.node = nil
      guard isKnownUniquelyReferenced(&node) else { continue }
      chain += node.inputs
      node.free()
    }
  }
}

private let nextIdentifier = Atomic(0)
