import LessonEvents
import Tensors

/// A tensor's values in other orders and shapes: permuted, mirrored, reshaped.
func rearrangements(of displayed: TensorValue, expectedShape: [Int]?) -> [Variant] {
  // Five dimensions have 119 permutations, and nobody means one of those.
  guard let tensor = displayed.tensor, tensor.shape.count <= 4 else { return [] }
  return permutations(of: tensor) + mirrorings(of: tensor) + reshapings(of: tensor, expectedShape)
}

/// The usual ones first: with dimensions of size 1, several orders give the same result.
private func permutations(of tensor: Tensor) -> [Variant] {
  let identity = Array(tensor.shape.indices)
  let all = orders(of: identity).filter { $0 != identity }
  let usual = all.filter { usualOrders[$0] != nil }
  return (usual + all.filter { usualOrders[$0] == nil }).map { order in
    let words = usualOrders[order] ?? "with the dimensions in the order \(order)"
    return Variant(description: words) { TensorValue(tensor.permuted(order)) }
  }
}

private let usualOrders: [[Int]: String] = [
  [1, 0]: "transposed (rows and columns exchanged)",
  [0, 3, 1, 2]: "with the channels moved from the last place to the second",
  [0, 2, 3, 1]: "with the channels moved from the second place to the last",
  [0, 1, 3, 2]: "with height and width exchanged",
]

private func orders(of items: [Int]) -> [[Int]] {
  guard let first = items.first else { return [[]] }
  return orders(of: Array(items.dropFirst())).flatMap { rest in
    (0...rest.count).map { place in
      Array(rest[..<place]) + [first] + Array(rest[place...])
    }
  }
}

/// Along one dimension or two: more are no usual mistake.
private func mirrorings(of tensor: Tensor) -> [Variant] {
  let dims = tensor.shape.indices.filter { tensor.shape[$0] > 1 }
  let pairs = dims.flatMap { first in dims.filter { $0 > first }.map { [first, $0] } }
  return (dims.map { [$0] } + pairs).map { dims in
    Variant(description: words(forMirroring: dims, rank: tensor.shape.count)) {
      TensorValue(tensor.flipped(dims: dims))
    }
  }
}

private func words(forMirroring dims: [Int], rank: Int) -> String {
  switch dims.map({ rank - $0 }) {
  case [1] where rank == 1: "in reverse order"
  case [1]: "mirrored left to right"
  case [2]: "upside down"
  case [2, 1]: "turned by 180°"
  default: "reversed along dimension \(dims.map(String.init).joined(separator: " and "))"
  }
}

private func reshapings(of tensor: Tensor, _ shape: [Int]?) -> [Variant] {
  guard let shape, shape != tensor.shape, shape.reduce(1, *) == tensor.count else { return [] }
  let reshaped = Variant(description: "in the shape \(shape), in the same order") {
    TensorValue(tensor.reshaped(to: shape))
  }
  guard shape.count == 2, tensor.shape.count == 2 else { return [reshaped] }
  return [
    reshaped,
    Variant(description: "transposed and then reshaped to \(shape)") {
      TensorValue(tensor.transposed().reshaped(to: shape))
    },
  ]
}
