// Tensors put one behind the other.

/// The tensors joined along an existing dimension: `[2, 3]` and `[4, 3]` become `[6, 3]` along 0.
///
/// Traps if their shapes differ along another dimension.
public func cat(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
  require(!tensors.isEmpty, Message.nothingToJoin("cat"))
  let first = tensors[0].shape
  let dim = normalized(dim: dim, rank: first.count, operation: "cat", shape: first)
  for tensor in tensors {
    require(
      tensor.shape.count == first.count
        && first.indices.allSatisfy { $0 == dim || first[$0] == tensor.shape[$0] },
      Message.joinedShapes("cat", first, tensor.shape, dim: dim))
  }
  var shape = first
  shape[dim] = tensors.reduce(0) { $0 + $1.shape[dim] }
  return joined(tensors, shape: shape, dim: dim).recorded(.cat(dim: dim), tensors) { gradient in
    parted(gradient, like: tensors, dim: dim)
  }
}

/// The tensors side by side along a new dimension: two of `[3]` become `[2, 3]`.
///
/// Traps if their shapes differ.
public func stack(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
  require(!tensors.isEmpty, Message.nothingToJoin("stack"))
  let first = tensors[0].shape
  let dim = normalized(dim: dim, rank: first.count + 1, operation: "stack", shape: first)
  for tensor in tensors {
    require(
      tensor.shape == first, Message.joinedShapes("stack", first, tensor.shape, dim: dim))
  }
  var shape = first
  shape.insert(tensors.count, at: dim)
  return joined(tensors, shape: shape, dim: dim).recorded(.stack(dim: dim), tensors) { gradient in
    parted(gradient, like: tensors, dim: dim)
  }
}

/// Each tensor is, for every index of the dimensions before `dim`, one run of elements; the runs
/// of all tensors follow each other. So are the channels of each bundle of a batch in lanes.
private func joined(_ tensors: [Tensor], shape: [Int], dim: Int) -> Tensor {
  let inLanes = dim == 1 && shape.count == 4 && tensors.contains(where: \.isInLanes)
  let output = inLanes ? Tensor(lanes: shape) : Tensor(uninitialized: shape)
  let outer = inLanes ? LaneShape(shape).bundles : shape[..<dim].reduce(1, *)
  guard output.count > 0 else { return output }
  let parts = tensors.map { inLanes ? $0.inLanes() : $0.storage }
  let whole = inLanes ? output.inLanes() : output.storage
  let runs = tensors.map { inLanes ? LaneShape($0.shape).bundle : $0.count / outer }
  let row = runs.reduce(0, +)
  forEachPiece(of: outer, piece: max(1, 16_384 / row)) { outers in
    for index in outers {
      var target = whole.pointer + index * row
      for (part, run) in zip(parts, runs) {
        target.update(from: part.pointer + index * run, count: run)
        target += run
      }
    }
  }
  return output
}

/// In the forward pass the runs were put behind each other, so now each goes back where it was.
private func parted(_ gradient: Tensor, like tensors: [Tensor], dim: Int) -> [Tensor?] {
  let inLanes = dim == 1 && tensors.contains(where: \.isInLanes)
  let outer =
    inLanes ? LaneShape(gradient.shape).bundles : gradient.shape[..<dim].reduce(1, *)
  let whole = inLanes ? gradient.inLanes() : gradient.storage
  let row = outer == 0 ? 0 : inLanes ? LaneShape(gradient.shape).bundle : gradient.count / outer
  var start = 0
  return tensors.map { tensor in
    let run = outer == 0 ? 0 : inLanes ? LaneShape(tensor.shape).bundle : tensor.count / outer
    defer { start += run }
    guard tensor.requiresGrad else { return nil }
    let result = inLanes ? Tensor(lanes: tensor.shape) : Tensor(uninitialized: tensor.shape)
    let part = inLanes ? result.inLanes() : result.storage
    let offset = start
    forEachPiece(of: outer, piece: max(1, 16_384 / max(run, 1))) { outers in
      for index in outers {
        (part.pointer + index * run)
          .update(from: whole.pointer + index * row + offset, count: run)
      }
    }
    return result
  }
}
