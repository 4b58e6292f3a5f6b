import Glibc

/// The elements of a tensor along one dimension, all other indices fixed.
struct Line {
  let start: Int
  let step: Int
  let count: Int

  /// The elements of the tensor whose first element is at `pointer`.
  func elements(of pointer: UnsafeMutablePointer<Float>) -> LineElements {
    LineElements(first: pointer + start, step: step, count: count)
  }
}

/// Access to the elements of a line by their index along it.
struct LineElements {
  let first: UnsafeMutablePointer<Float>
  let step: Int
  let count: Int

  subscript(index: Int) -> Float {
    get { first[index * step] }
    nonmutating set { first[index * step] = newValue }
  }

  /// The largest element; -∞ of none.
  var largest: Float {
    var largest = -Float.infinity
    for i in 0..<count where self[i] > largest { largest = self[i] }
    return largest
  }

  /// The logarithm of the sum of eˣ, computed without overflow.
  var logSumExp: Float {
    let largest = largest
    guard largest.isFinite else { return largest }
    var sum: Float = 0
    for i in 0..<count { sum += expf(self[i] - largest) }
    return largest + logf(sum)
  }
}

/// Calls `body` for every line along `dim`, on several threads at once.
func forEachLine(of shape: [Int], along dim: Int, _ body: (Line) -> Void) {
  let split = DimSplit(shape, dim: dim)
  let lines = split.outer * split.inner
  forEachPiece(of: lines, piece: max(1, 2_048 / max(split.size, 1))) { piece in
    for index in piece {
      let start = index / split.inner * split.size * split.inner + index % split.inner
      body(Line(start: start, step: split.inner, count: split.size))
    }
  }
}
