import Glibc

// Functions of each element. In the loops, dx and dy are the gradients of the input x and the
// output y.

/// e to the power of each element.
public func exp(_ input: Tensor) -> Tensor {
  let output = mapping(input) { x, y, count in
    for i in 0..<count { y[i] = expf(x[i]) }
  }
  let saved = output.detached()
  return output.recorded(.exp, [input]) { gradient in [gradient * saved] }
}

/// The natural logarithm of each element; NaN of a negative one.
public func log(_ input: Tensor) -> Tensor {
  mapping(input) { x, y, count in
    for i in 0..<count { y[i] = logf(x[i]) }
  }
  .recorded(.log, [input]) { gradient in [gradient / input] }
}

/// The square root of each element; NaN of a negative one.
public func sqrt(_ input: Tensor) -> Tensor {
  let output = mapping(input) { x, y, count in
    for i in 0..<count { y[i] = x[i].squareRoot() }
  }
  let saved = output.detached()
  return output.recorded(.sqrt, [input]) { gradient in
    let inputGradient = mapping(gradient, saved) { dy, y, dx, count in
      for i in 0..<count { dx[i] = dy[i] * 0.5 / y[i] }
    }
    return [inputGradient]
  }
}

/// Each element without its sign. At 0 the gradient is 0.
public func abs(_ input: Tensor) -> Tensor {
  mapping(input) { x, y, count in
    for i in 0..<count { y[i] = x[i].magnitude }
  }
  .recorded(.abs, [input]) { gradient in
    let inputGradient = mapping(gradient, input) { dy, x, dx, count in
      for i in 0..<count { dx[i] = x[i] > 0 ? dy[i] : x[i] < 0 ? -dy[i] : 0 }
    }
    return [inputGradient]
  }
}

/// Each element to the power of `exponent`.
public func pow(_ input: Tensor, _ exponent: Float) -> Tensor {
  power(input, exponent).recorded(.pow(exponent: exponent), [input]) { gradient in
    guard exponent != 0 else { return [.zeros(input.shape)] }
    let inputGradient = mapping(gradient, power(input, exponent - 1)) { dy, power, dx, count in
      for i in 0..<count { dx[i] = dy[i] * exponent * power[i] }
    }
    return [inputGradient]
  }
}

/// Squares and the like are common and need no general power.
private func power(_ input: Tensor, _ exponent: Float) -> Tensor {
  switch exponent {
  case 0: return .ones(input.shape)
  case 1: return input.detached()
  case 2:
    return mapping(input) { x, y, count in
      for i in 0..<count { y[i] = x[i] * x[i] }
    }
  default:
    return mapping(input) { x, y, count in
      for i in 0..<count { y[i] = powf(x[i], exponent) }
    }
  }
}

/// Each element, but at least `min` and at most `max`. Outside, the gradient is 0.
public func clamp(_ input: Tensor, min: Float, max: Float) -> Tensor {
  mapping(input) { x, y, count in
    for i in 0..<count { y[i] = x[i] < min ? min : x[i] > max ? max : x[i] }
  }
  .recorded(.clamp(min: min, max: max), [input]) { gradient in
    let inputGradient = mapping(gradient, input) { dy, x, dx, count in
      for i in 0..<count { dx[i] = x[i] >= min && x[i] <= max ? dy[i] : 0 }
    }
    return [inputGradient]
  }
}
