// The same elements in the same order under another shape. Nothing is copied.

extension Tensor {
  /// The elements in the same order in another shape; one size may be -1 and is computed.
  ///
  /// Traps if the shape takes another number of elements.
  public func reshaped(to target: [Int]) -> Tensor {
    let shape = resolved(target)
    return viewed(as: shape, by: .reshaped(shape: shape))
  }

  /// All dimensions from `from` on joined into one: `[batch, channels, height, width]` becomes
  /// `[batch, channels × height × width]` from 1.
  public func flattened(from dim: Int = 0) -> Tensor {
    guard !shape.isEmpty else { return viewed(as: [1], by: .flattened(from: 0)) }
    let dim = normalized(dim: dim, rank: shape.count, operation: "flattened", shape: shape)
    let joined = Array(shape[..<dim]) + [shape[dim...].reduce(1, *)]
    return viewed(as: joined, by: .flattened(from: dim))
  }

  /// Without the dimension `dim`, which must have size 1.
  public func squeezed(dim: Int) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count, operation: "squeezed", shape: shape)
    require(shape[dim] == 1, Message.squeezedSize(shape, dim: dim))
    var rest = shape
    rest.remove(at: dim)
    return viewed(as: rest, by: .squeezed(dim: dim))
  }

  /// With a new dimension of size 1 at position `dim`.
  public func unsqueezed(dim: Int) -> Tensor {
    let dim = normalized(dim: dim, rank: shape.count + 1, operation: "unsqueezed", shape: shape)
    var extended = shape
    extended.insert(1, at: dim)
    return viewed(as: extended, by: .unsqueezed(dim: dim))
  }

  private func viewed(as newShape: [Int], by operation: Operation) -> Tensor {
    let shape = shape
    return Tensor(storage: storage, shape: newShape).recorded(operation, [self]) { gradient in
      [Tensor(storage: gradient.storage, shape: shape)]
    }
  }

  /// `target` with the size that -1 stands for.
  private func resolved(_ target: [Int]) -> [Int] {
    guard let unknown = target.firstIndex(of: -1) else {
      require(
        target.allSatisfy { $0 >= 0 } && target.reduce(1, *) == count,
        Message.reshape(shape, to: target))
      return target
    }
    var sizes = target
    sizes[unknown] = 1
    let known = sizes.reduce(1, *)
    require(
      sizes.allSatisfy { $0 >= 0 } && known > 0 && count % known == 0,
      Message.reshape(shape, to: target))
    sizes[unknown] = count / known
    return sizes
  }
}
