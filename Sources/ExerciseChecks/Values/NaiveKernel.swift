/// A kernel of one sheet and what convolution does with it, as plainly as can be.
struct NaiveKernel {
  let weights: Grid

  init(_ weights: Grid) { self.weights = weights }

  /// By half a turn.
  var turned: Grid { weights.reversed().map { $0.reversed() } }

  var transposed: Grid { Grid(weights.width, weights.count) { weights[$1][$0] } }

  /// The sum of the products with the window's corner at a place, with zeros around the picture.
  func sum(over picture: Grid, _ row: Int, _ column: Int) -> Float {
    var sum: Float = 0
    for i in weights.indices {
      for j in weights[i].indices {
        sum += weights[i][j] * picture.padded(row + i, column + j)
      }
    }
    return sum
  }

  /// The sums at all places.
  func slide(over picture: Grid, stride: Int = 1, padding: Int = 0) -> Grid {
    let rows = Self.places(picture.count, weights.count, padding, stride)
    let columns = Self.places(picture.width, weights.width, padding, stride)
    return Grid(rows.count, columns.count) { sum(over: picture, rows[$0], columns[$1]) }
  }

  /// Where windows begin along one axis, found by trying.
  static func places(_ input: Int, _ kernel: Int, _ padding: Int, _ stride: Int) -> [Int] {
    var places: [Int] = []
    var start = -padding
    while start + kernel <= input + padding {
      places.append(start)
      start += stride
    }
    return places
  }
}
