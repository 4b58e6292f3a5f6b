import Glibc

// Activation functions: what stands between the linear layers of a network.

/// Each element, but 0 instead of a negative one. At 0 the gradient is 0.
public func relu(_ input: Tensor) -> Tensor {
  let output = mapping(input) { $0 < 0 ? 0 : $0 }
  let saved = output.detached()
  return output.recorded(.relu, [input]) { gradient in
    [mapping(gradient, saved) { $1 > 0 ? $0 : 0 }]
  }
}

/// 1 / (1 + e⁻ˣ) of each element: between 0 and 1.
public func sigmoid(_ input: Tensor) -> Tensor {
  let output = mapping(input) { 1 / (1 + Glibc.expf(-$0)) }
  let saved = output.detached()
  return output.recorded(.sigmoid, [input]) { gradient in
    [mapping(gradient, saved) { $0 * $1 * (1 - $1) }]
  }
}

/// The hyperbolic tangent of each element: between -1 and 1.
public func tanh(_ input: Tensor) -> Tensor {
  let output = mapping(input) { Glibc.tanhf($0) }
  let saved = output.detached()
  return output.recorded(.tanh, [input]) { gradient in
    [mapping(gradient, saved) { $0 * (1 - $1 * $1) }]
  }
}
