// The largest and smallest elements, and where they are. The gradient goes to the first winner.

extension Tensor {
  /// The largest element, as a scalar. NaN is larger than all. Traps if there is none.
  public func max() -> Tensor { extremum("max", .max(dims: [], keepDim: false), by: >) }

  /// The smallest element, as a scalar. NaN is smaller than all. Traps if there is none.
  public func min() -> Tensor { extremum("min", .min(dims: [], keepDim: false), by: <) }

  /// The largest elements along `dim`, which disappears, or keeps size 1 with `keepDim`.
  public func max(dim: Int, keepDim: Bool = false) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "max", shape: shape)
    return extremum(
      "max", .max(dims: [dim], keepDim: keepDim), along: dim, keepDim: keepDim, by: >)
  }

  /// The smallest elements along `dim`, which disappears, or keeps size 1 with `keepDim`.
  public func min(dim: Int, keepDim: Bool = false) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "min", shape: shape)
    return extremum(
      "min", .min(dims: [dim], keepDim: keepDim), along: dim, keepDim: keepDim, by: <)
  }

  /// The position of the largest element, counted in row-major order, as a scalar.
  public func argmax() -> Tensor {
    let winners = winners("argmax", DimSplit([count], dim: 0), by: >)
    return Tensor.scalar(Float(winners[0]))
      .recordedWithoutGradient(.argmax(dims: [], keepDim: false), [self])
  }

  /// The positions of the largest elements along `dim`: of `[batch, classes]` along 1 the predicted
  /// class of each sample.
  public func argmax(dim: Int, keepDim: Bool = false) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "argmax", shape: shape)
    let winners = winners("argmax", DimSplit(shape, dim: dim), by: >)
    return Tensor(
      winners.map(Float.init), shape: reducedShape(shape, dim: dim, keepDim: keepDim)
    )
    .recordedWithoutGradient(.argmax(dims: [dim], keepDim: keepDim), [self])
  }

  private func extremum(
    _ name: String, _ operation: Operation, by beats: (Float, Float) -> Bool
  ) -> Tensor {
    let winner = winners(name, DimSplit([count], dim: 0), by: beats)[0]
    return Tensor.scalar(pointer[winner]).recorded(operation, [self]) { [shape] gradient in
      let whole = Tensor.zeros(shape)
      whole.pointer[winner] = gradient.item()
      return [whole]
    }
  }

  private func extremum(
    _ name: String, _ operation: Operation, along dim: Int, keepDim: Bool,
    by beats: (Float, Float) -> Bool
  ) -> Tensor {
    let split = DimSplit(shape, dim: dim)
    let winners = winners(name, split, by: beats)
    let offsets = winners.enumerated().map { position, winner in
      (position / split.inner * split.size + winner) * split.inner + position % split.inner
    }
    let output = Tensor(uninitialized: reducedShape(shape, dim: dim, keepDim: keepDim))
    for (position, offset) in offsets.enumerated() { output.pointer[position] = pointer[offset] }
    return output.recorded(operation, [self]) { [shape] gradient in
      let whole = Tensor.zeros(shape)
      for (position, offset) in offsets.enumerated() {
        whole.pointer[offset] = gradient.pointer[position]
      }
      return [whole]
    }
  }

  /// For every place outside the dimension, the index along it of the first element that no other
  /// beats. NaN beats numbers, so that it is seen.
  private func winners(
    _ name: String, _ split: DimSplit, by beats: (Float, Float) -> Bool
  ) -> [Int] {
    let places = split.outer * split.inner
    require(split.size > 0 || places == 0, Message.emptyReduction(name, shape: shape))
    return (0..<places).map { place in
      let x = pointer + place / split.inner * split.size * split.inner + place % split.inner
      var best = 0
      for index in 1..<Swift.max(split.size, 1) {
        let (value, leader) = (x[index * split.inner], x[best * split.inner])
        if beats(value, leader) || (value.isNaN && !leader.isNaN) { best = index }
      }
      return best
    }
  }
}
