/// The mean of the squared differences between two tensors of one shape. Traps if shapes differ.
public func mseLoss(_ input: Tensor, target: Tensor, reduction: Reduction = .mean) -> Tensor {
  require(input.shape == target.shape, Message.lossShapes(input.shape, target.shape))
  require(input.count > 0, Message.emptyBatch("mseLoss"))
  let squares = mapping(input, target) { x, t, y, count in
    for i in 0..<count { y[i] = (x[i] - t[i]) * (x[i] - t[i]) }
  }
  return unrecorded { reduction.applied(to: squares) }
    .recorded(.mseLoss, [input, target]) { gradient in
      let difference = input - target
      let scale: Tensor =
        switch reduction {
        case .mean: gradient * (2 / Float(input.count))
        case .sum, .none: gradient * 2
        }
      return [
        input.requiresGrad ? difference * scale : nil,
        target.requiresGrad ? -difference * scale : nil,
      ]
    }
}
