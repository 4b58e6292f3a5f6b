import Glibc

/// Scores turned into probabilities along `dim`: eˣ divided by the sum of all eˣ.
public func softmax(_ input: Tensor, dim: Int) -> Tensor {
  let dim = normalized(dim: dim, rank: input.shape.count, operation: "softmax", shape: input.shape)
  let output = Tensor(uninitialized: input.shape)
  let (values, results) = (input.pointer, output.pointer)
  forEachLine(of: input.shape, along: dim) { line in
    let x = line.elements(of: values)
    let y = line.elements(of: results)
    // Shifted by the largest score, which changes no quotient, so that no power overflows.
    let largest = x.largest
    var sum: Float = 0
    for i in 0..<line.count {
      y[i] = expf(x[i] - largest)
      sum += y[i]
    }
    for i in 0..<line.count { y[i] /= sum }
  }

  let saved = output.detached()
  return output.recorded(.softmax(dim: dim), [input]) { gradient in
    let result = Tensor(uninitialized: saved.shape)
    let (outputs, received, results) = (saved.pointer, gradient.pointer, result.pointer)
    forEachLine(of: saved.shape, along: dim) { line in
      let (y, dy) = (line.elements(of: outputs), line.elements(of: received))
      let dx = line.elements(of: results)
      var mean: Float = 0
      for i in 0..<line.count { mean += dy[i] * y[i] }
      for i in 0..<line.count { dx[i] = y[i] * (dy[i] - mean) }
    }
    return [result]
  }
}

/// The logarithm of `softmax`, without its rounding errors for improbable classes.
public func logSoftmax(_ input: Tensor, dim: Int) -> Tensor {
  let dim = normalized(
    dim: dim, rank: input.shape.count, operation: "logSoftmax", shape: input.shape)
  let output = Tensor(uninitialized: input.shape)
  let (values, results) = (input.pointer, output.pointer)
  forEachLine(of: input.shape, along: dim) { line in
    let x = line.elements(of: values)
    let y = line.elements(of: results)
    let shift = x.logSumExp
    for i in 0..<line.count { y[i] = x[i] - shift }
  }

  let saved = output.detached()
  return output.recorded(.logSoftmax(dim: dim), [input]) { gradient in
    let result = Tensor(uninitialized: saved.shape)
    let (outputs, received, results) = (saved.pointer, gradient.pointer, result.pointer)
    forEachLine(of: saved.shape, along: dim) { line in
      let (y, dy) = (line.elements(of: outputs), line.elements(of: received))
      let dx = line.elements(of: results)
      var sum: Float = 0
      for i in 0..<line.count { sum += dy[i] }
      for i in 0..<line.count { dx[i] = dy[i] - expf(y[i]) * sum }
    }
    return [result]
  }
}
