import Glibc

// Activation functions: what stands between the linear layers of a network. In the loops, dx and dy
// are the gradients of the input x and the output y.

/// Each element, but 0 instead of a negative one. At 0 the gradient is 0.
public func relu(_ input: Tensor) -> Tensor {
  let output = mapping(input, keepingLanes: true) { x, y, count in
    for i in 0..<count { y[i] = x[i] < 0 ? 0 : x[i] }
  }
  let saved = output.detached()
  return output.recorded(.relu, [input]) { gradient in
    let inputGradient = mapping(gradient, saved, keepingLanes: true) { dy, y, dx, count in
      for i in 0..<count { dx[i] = y[i] > 0 ? dy[i] : 0 }
    }
    return [inputGradient]
  }
}

/// 1 / (1 + e⁻ˣ) of each element: between 0 and 1.
public func sigmoid(_ input: Tensor) -> Tensor {
  let output = mapping(input) { x, y, count in
    for i in 0..<count { y[i] = 1 / (1 + expf(-x[i])) }
  }
  let saved = output.detached()
  return output.recorded(.sigmoid, [input]) { gradient in
    let inputGradient = mapping(gradient, saved) { dy, y, dx, count in
      for i in 0..<count { dx[i] = dy[i] * y[i] * (1 - y[i]) }
    }
    return [inputGradient]
  }
}

/// The hyperbolic tangent of each element: between -1 and 1.
public func tanh(_ input: Tensor) -> Tensor {
  let output = mapping(input) { x, y, count in
    for i in 0..<count { y[i] = tanhf(x[i]) }
  }
  let saved = output.detached()
  return output.recorded(.tanh, [input]) { gradient in
    let inputGradient = mapping(gradient, saved) { dy, y, dx, count in
      for i in 0..<count { dx[i] = dy[i] * (1 - y[i] * y[i]) }
    }
    return [inputGradient]
  }
}
