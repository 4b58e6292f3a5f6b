// The larger or smaller of two elements. NaN wins, so that it is seen.

/// The larger of two elements, everywhere. Equal ones share the gradient, as in PyTorch.
public func maximum(_ left: Tensor, _ right: Tensor) -> Tensor {
  broadcasting("maximum", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] > b[i] || a[i].isNaN ? a[i] : b[i] }
  }
  .recorded(.maximum, [left, right]) { gradient in
    chosenGradients(gradient, left, right, wins: gt)
  }
}

/// The smaller of two elements, everywhere. Equal ones share the gradient, as in PyTorch.
public func minimum(_ left: Tensor, _ right: Tensor) -> Tensor {
  broadcasting("minimum", left, right) { a, b, y, count in
    for i in 0..<count { y[i] = a[i] < b[i] || a[i].isNaN ? a[i] : b[i] }
  }
  .recorded(.minimum, [left, right]) { gradient in
    chosenGradients(gradient, left, right, wins: lt)
  }
}

/// In the forward pass one operand was chosen, so now it gets the gradient; half of it where the
/// two were equal.
private func chosenGradients(
  _ gradient: Tensor, _ left: Tensor, _ right: Tensor, wins: (Tensor, Tensor) -> Tensor
) -> [Tensor?] {
  let half = eq(left, right) * 0.5
  return [
    left.requiresGrad ? (gradient * (wins(left, right) + half)).summed(to: left.shape) : nil,
    right.requiresGrad ? (gradient * (wins(right, left) + half)).summed(to: right.shape) : nil,
  ]
}
