import Glibc

// Functions of each element. In the rules, `output` is what the forward pass computed.

/// e to the power of each element.
public func exp(_ input: Tensor) -> Tensor {
  let output = mapping(input) { Glibc.expf($0) }
  let saved = output.detached()
  return output.recorded(.exp, [input]) { gradient in
    [gradient * saved]
  }
}

/// The natural logarithm of each element; NaN of a negative one.
public func log(_ input: Tensor) -> Tensor {
  mapping(input) { Glibc.logf($0) }.recorded(.log, [input]) { gradient in
    [gradient / input]
  }
}

/// The square root of each element; NaN of a negative one.
public func sqrt(_ input: Tensor) -> Tensor {
  let output = mapping(input) { $0.squareRoot() }
  let saved = output.detached()
  return output.recorded(.sqrt, [input]) { gradient in
    [mapping(gradient, saved) { $0 * 0.5 / $1 }]
  }
}

/// Each element without its sign. At 0 the gradient is 0.
public func abs(_ input: Tensor) -> Tensor {
  mapping(input) { $0.magnitude }.recorded(.abs, [input]) { gradient in
    [mapping(gradient, input) { $1 > 0 ? $0 : $1 < 0 ? -$0 : 0 }]
  }
}

/// Each element to the power of `exponent`.
public func pow(_ input: Tensor, _ exponent: Float) -> Tensor {
  power(input, exponent).recorded(.pow(exponent: exponent), [input]) { gradient in
    exponent == 0
      ? [gradient * 0]
      : [mapping(gradient, power(input, exponent - 1)) { $0 * exponent * $1 }]
  }
}

/// Squares and the like are common and need no general power.
private func power(_ input: Tensor, _ exponent: Float) -> Tensor {
  switch exponent {
  case 0: .ones(input.shape)
  case 1: input.detached()
  case 2: mapping(input) { $0 * $0 }
  default: mapping(input) { Glibc.powf($0, exponent) }
  }
}

/// Each element, but at least `min` and at most `max`. Outside, the gradient is 0.
public func clamp(_ input: Tensor, min: Float, max: Float) -> Tensor {
  mapping(input) { $0 < min ? min : $0 > max ? max : $0 }
    .recorded(.clamp(min: min, max: max), [input]) { gradient in
      [mapping(gradient, input) { $1 >= min && $1 <= max ? $0 : 0 }]
    }
}
