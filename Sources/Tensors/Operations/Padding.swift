/// The tensor with `value` added around it; negative numbers take away instead.
///
/// As in PyTorch, `padding` holds pairs (before, after) from the last dimension backwards: for an
/// image `[left, right, top, bottom]`.
public func pad(_ input: Tensor, _ padding: [Int], value: Float = 0) -> Tensor {
  require(
    padding.count % 2 == 0 && padding.count / 2 <= input.shape.count,
    Message.padCount(padding, shape: input.shape))
  var shape = input.shape
  var before = [Int](repeating: 0, count: shape.count)
  for pair in 0..<padding.count / 2 {
    let dim = shape.count - 1 - pair
    before[dim] = padding[2 * pair]
    shape[dim] += padding[2 * pair] + padding[2 * pair + 1]
  }
  require(shape.allSatisfy { $0 >= 0 }, Message.padTooSmall(padding, shape: input.shape))
  let inputShape = input.shape
  return placed(input, in: .full(shape, value), at: before)
    .recorded(.pad(padding: padding), [input]) { gradient in
      // In the forward pass the input moved by `before`, so now its gradient moves back.
      [placed(gradient, in: .zeros(inputShape), at: before.map(-))]
    }
}

/// Writes `source` over `target`, moved by `offsets` along each dimension; what falls outside is
/// dropped.
private func placed(_ source: Tensor, in target: Tensor, at offsets: [Int]) -> Tensor {
  guard let inner = source.shape.last, let offset = offsets.last else {
    target.pointer.update(from: source.pointer, count: source.count)
    return target
  }
  guard source.count > 0, target.count > 0 else { return target }
  let first = max(0, -offset)
  let length = min(inner, target.shape[target.shape.count - 1] - offset) - first
  let strides = rowMajorStrides(target.shape)
  guard length > 0 else { return target }
  let (from, to) = (source.pointer, target.pointer)
  forEachPiece(of: source.count / inner, piece: max(1, 16_384 / inner)) { rows in
    rows: for row in rows {
      var rest = row
      var start = offset + first
      for dim in stride(from: source.shape.count - 2, through: 0, by: -1) {
        let index = rest % source.shape[dim] + offsets[dim]
        rest /= source.shape[dim]
        guard (0..<target.shape[dim]).contains(index) else { continue rows }
        start += index * strides[dim]
      }
      (to + start).update(from: from + row * inner + first, count: length)
    }
  }
  return target
}
