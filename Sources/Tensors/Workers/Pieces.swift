/// The numbers `0..<total`, cut into ranges of `length`, the last one perhaps shorter.
struct Pieces {
  let total: Int
  let length: Int

  var count: Int { (total + length - 1) / length }

  subscript(index: Int) -> Range<Int> {
    index * length..<min(total, (index + 1) * length)
  }
}

/// A length of pieces, at most `length`, that makes them nearly even.
func evenPiece(of total: Int, about length: Int) -> Int {
  ceiling(total, max(1, ceiling(total, max(1, min(length, total)))))
}
