/// The numbers `0..<total`, cut into ranges of `length`, the last one perhaps shorter.
struct Pieces {
  let total: Int
  let length: Int

  var count: Int { (total + length - 1) / length }

  subscript(index: Int) -> Range<Int> {
    index * length..<min(total, (index + 1) * length)
  }
}

/// A length of pieces, at most `length`, that makes their number a multiple of four if there are
/// several: then 2 or 4 threads finish together.
func evenPiece(of total: Int, about length: Int) -> Int {
  guard total > length else { return max(total, 1) }
  let count = ceiling(ceiling(total, length), 4) * 4
  return max(1, ceiling(total, count))
}
