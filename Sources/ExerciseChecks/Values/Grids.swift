/// A picture, or one sheet of several: rows of pixels.
typealias Grid = [[Float]]

extension [[Float]] {
  /// The length of the rows, 0 where there are none.
  var width: Int { first?.count ?? 0 }

  /// The pixel at a place, 0 outside, as padding wants it.
  func padded(_ row: Int, _ column: Int) -> Float {
    indices.contains(row) && self[row].indices.contains(column) ? self[row][column] : 0
  }

  /// A grid made pixel by pixel; empty where a size is not positive.
  init(_ rows: Int, _ columns: Int, _ pixel: (_ row: Int, _ column: Int) -> Float) {
    self = (0..<Swift.max(0, rows)).map { row in
      (0..<Swift.max(0, columns)).map { column in pixel(row, column) }
    }
  }
}
