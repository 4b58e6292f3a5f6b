// Parts of a tensor along its first dimension.

extension Tensor {
  /// The slice at `index` along the first dimension: of a `[batch, …]` tensor one `[…]`, of a row
  /// of numbers a scalar. Traps outside the shape.
  ///
  /// Setting a slice changes this tensor alone, never one that shares its elements.
  public subscript(index: Int) -> Tensor {
    get {
      require(
        (0..<(shape.first ?? 0)).contains(index), Message.indexOutOfRange([index], shape: shape))
      return part(from: index, length: 1, shape: Array(shape.dropFirst()))
        .recorded(.element(index: index), [self]) { [shape] gradient in
          [gradient.placed(in: shape, at: index)]
        }
    }
    set {
      require(
        (0..<(shape.first ?? 0)).contains(index), Message.indexOutOfRange([index], shape: shape))
      let rest = Array(shape.dropFirst())
      require(newValue.shape == rest, Message.assignedShape(newValue.shape, slice: rest))
      withMutableValues { target in
        target.baseAddress.map { target in
          (target + index * newValue.count).update(from: newValue.pointer, count: newValue.count)
        }
      }
    }
  }

  /// The slices of a range along the first dimension: of `[batch, …]` some of the batch. Traps
  /// outside the shape.
  public subscript(range: Range<Int>) -> Tensor {
    require(
      range.lowerBound >= 0 && range.upperBound <= shape.first ?? 0,
      Message.rangeOutOfShape(range, shape: shape))
    return part(
      from: range.lowerBound, length: range.count, shape: [range.count] + shape.dropFirst()
    )
    .recorded(.slice(start: range.lowerBound, length: range.count), [self]) { [shape] gradient in
      [gradient.placed(in: shape, at: range.lowerBound)]
    }
  }

  private func part(from start: Int, length: Int, shape partShape: [Int]) -> Tensor {
    let part = Tensor(uninitialized: partShape)
    let size = shape.dropFirst().reduce(1, *)
    part.pointer.update(from: pointer + start * size, count: length * size)
    return part
  }

  /// Zeros of `shape` with this tensor's elements from slice `start` on.
  private func placed(in shape: [Int], at start: Int) -> Tensor {
    let whole = Tensor.zeros(shape)
    (whole.pointer + start * shape.dropFirst().reduce(1, *)).update(from: pointer, count: count)
    return whole
  }
}
