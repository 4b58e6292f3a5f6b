extension Tensor {
  /// Computes the gradient of this scalar with respect to every tensor that requires one and led
  /// to it, and adds it to their `grad`. Afterwards the way here is forgotten.
  ///
  /// Traps unless this tensor is a single number with a history.
  public func backward() {
    require(count == 1, Message.backwardOfMany(shape))
    guard let node, node.recordsGradient else {
      require(wantsGrad, Message.backwardWithoutHistory())
      accumulate(.ones(shape))
      return
    }
    unrecorded {
      node.received = .ones(shape)
      let times = OperationTimes.current
      times?.backwardBegan()
      for node in node.ancestorsLatestFirst() {
        node.passGradientOn()
        times?.backwardEnded(node)
      }
    }
  }

  /// Adds to the gradient of a leaf.
  fileprivate func accumulate(_ gradient: Tensor) {
    grad = added(gradient.detached(), to: grad)
  }
}

extension Node {
  /// This node and all that led to it, the later before the earlier, so that a node has received
  /// its whole gradient before it passes it on.
  fileprivate func ancestorsLatestFirst() -> [Node] {
    var found: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var ancestors = [self]
    var next = 0
    while next < ancestors.count {
      for input in ancestors[next].inputs {
        guard let node = input.node, node.recordsGradient,
          found.insert(ObjectIdentifier(node)).inserted
        else { continue }
        ancestors.append(node)
      }
      next += 1
    }
    return ancestors.sorted { $0.identifier > $1.identifier }
  }

  /// Turns the gradient that this node received into those of its inputs, and frees the node.
  fileprivate func passGradientOn() {
    guard let gradientRule else { fatalError(Message.backwardTwice()) }
    guard let gradient = received else { return }
    received = nil
    for (input, inputGradient) in zip(inputs, gradientRule(gradient)) {
      guard let inputGradient else { continue }
      if let node = input.node, node.recordsGradient {
        node.received = added(inputGradient, to: node.received)
      } else if input.wantsGrad {
        input.accumulate(inputGradient)
      }
    }
    free()
  }
}

private func added(_ gradient: Tensor, to sum: Tensor?) -> Tensor {
  guard let sum else { return gradient }
  return sum + gradient
}
