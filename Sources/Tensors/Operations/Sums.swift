// Sums and means, of everything or along one dimension.

extension Tensor {
  /// The sum of all elements, as a scalar.
  public func sum() -> Tensor {
    total(scale: 1).recorded(.sum(dims: [], keepDim: false), [self]) { [shape] gradient in
      [.full(shape, gradient.item())]
    }
  }

  /// The mean of all elements, as a scalar; NaN of none.
  public func mean() -> Tensor {
    let scale = 1 / Float(count)
    return total(scale: scale).recorded(.mean(dims: [], keepDim: false), [self]) {
      [shape] gradient in [.full(shape, gradient.item() * scale)]
    }
  }

  /// The sums along `dim`, which disappears, or keeps size 1 with `keepDim`.
  public func sum(dim: Int, keepDim: Bool = false) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "sum", shape: shape)
    return summed(along: dim, keepDim: keepDim, scale: 1)
      .recorded(.sum(dims: [dim], keepDim: keepDim), [self]) { [shape] gradient in
        [gradient.spread(to: shape, along: dim, scale: 1)]
      }
  }

  /// The means along `dim`, which disappears, or keeps size 1 with `keepDim`.
  public func mean(dim: Int, keepDim: Bool = false) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "mean", shape: shape)
    let scale = 1 / Float(shape[dim])
    return summed(along: dim, keepDim: keepDim, scale: scale)
      .recorded(.mean(dims: [dim], keepDim: keepDim), [self]) { [shape] gradient in
        [gradient.spread(to: shape, along: dim, scale: scale)]
      }
  }

  /// The sums of a gradient over the dimensions along which a tensor of `target` was stretched.
  func summed(to target: [Int]) -> Tensor {
    if shape == target { return self }
    var result: Tensor = self
    let extra = shape.count - target.count
    if extra > 0 {
      // The dimensions in front are one to the sum.
      let front = shape[..<extra].reduce(1, *)
      result = Tensor(storage: storage, shape: [front] + shape[extra...])
        .summed(along: 0, keepDim: false, scale: 1)
    }
    for (dim, size) in target.enumerated() where size == 1 && result.shape[dim] != 1 {
      result = result.summed(along: dim, keepDim: true, scale: 1)
    }
    return result
  }

  private func total(scale: Float) -> Tensor {
    .scalar(Float(Tensors.sum(of: pointer, count: count) * Double(scale)))
  }

  private func summed(along dim: Int, keepDim: Bool, scale: Float) -> Tensor {
    let output = Tensor(uninitialized: reducedShape(shape, dim: dim, keepDim: keepDim))
    Tensors.sum(
      pointer, into: output.pointer, split: DimSplit(shape, dim: dim), scale: scale)
    return output
  }

  /// In the forward pass `dim` was summed up, so now every element along it gets the gradient.
  private func spread(to shape: [Int], along dim: Int, scale: Float) -> Tensor {
    let kept = Tensor(storage: storage, shape: reducedShape(shape, dim: dim, keepDim: true))
    return broadcasting("sum", kept, .full(shape, scale)) { a, b, y, count in
      for i in 0..<count { y[i] = a[i] * b[i] }
    }
  }
}

/// The shape after reducing `dim`.
func reducedShape(_ shape: [Int], dim: Int, keepDim: Bool) -> [Int] {
  var reduced = shape
  if keepDim { reduced[dim] = 1 } else { reduced.remove(at: dim) }
  return reduced
}
