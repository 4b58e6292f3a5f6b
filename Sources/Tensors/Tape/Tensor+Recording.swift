extension Tensor {
  /// Whether `backward()` computes a gradient for this tensor: asked of a leaf, or because an
  /// operation computed it from one that does.
  ///
  /// It can be set for leaves only.
  public var requiresGrad: Bool {
    get { wantsGrad || node?.recordsGradient == true }
    set {
      require(node?.recordsGradient != true, Message.requiresGradOfResult())
      wantsGrad = newValue
    }
  }

  /// The same values without history and without gradient; the elements are shared.
  public func detached() -> Tensor {
    Tensor(sharing: self)
  }

  /// Notes on a fresh result which operation computed it from which inputs, and returns it.
  ///
  /// The rule must not capture the result itself, which would never be freed, but what it needs
  /// of it `detached()`.
  func recorded(
    _ operation: @autoclosure () -> Operation, _ inputs: [Tensor],
    gradient: @escaping Node.GradientRule
  ) -> Self {
    let mode = GradientMode.current
    if GradientMode.records(inputs) {
      node = Node(operation(), inputs: inputs, outputShape: shape, gradientRule: gradient)
    } else if mode != .nothing && inputs.reduce(0, { $0 + $1.count }) <= Tensor.mostRemembered {
      node = Node(
        operation(), inputs: inputs.map { $0.detached() }, outputShape: shape, gradientRule: nil)
    }
    if let times = OperationTimes.current, let node { times.forwardEnded(node) }
    return self
  }

  /// Up to how many elements the inputs together are remembered without gradients.
  static let mostRemembered = 4_096
}

extension Tensor {
  /// Notes the operation for explanations only: its result does not change with small changes of
  /// the inputs, so there is no gradient.
  func recordedWithoutGradient(
    _ operation: @autoclosure () -> Operation, _ inputs: [Tensor]
  ) -> Self {
    let mode = GradientMode.current == .nothing ? GradientMode.nothing : .provenance
    return GradientMode.$current.withValue(mode) { recorded(operation(), inputs) { _ in [] } }
  }
}
