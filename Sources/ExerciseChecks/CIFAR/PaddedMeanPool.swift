extension CIFARExercises {
  /// Means of windows that reach beyond the edge.
  public static let paddedMeanPool = Exercise<[[Float]], [[Float]], Int, Int, Int, Bool>(
    ExerciseInfo(
      "paddedMeanPool(picture:size:stride:padding:countsFrame:)", section: "improved",
      hints: [
        "The windows stand where those of a convolution with this stride and padding stand. What"
          + " lies outside the picture adds 0 to the sum of its window.",
        "By what is the sum divided? Always by size * size where the frame counts, else by the"
          + " number of pixels of the picture that lie in this window.",
      ]),
    example: ([[1, 2], [3, 4]], 3, 2, 1, true),
    cases: { random in
      let size = random.one(of: [2, 3])
      return (
        random.grid(size + random.size(0...4), size + random.size(0...4)), size,
        random.one(of: [1, 2, 3]), random.one(of: [0, 1, 1]), random.one(of: [true, false])
      )
    },
    mistakes: { wrong in
      wrong("Where countsFrame is false, only pixels of the picture count: divide by fewer.") {
        picture, size, stride, padding, _ in
        means(picture, size, stride, padding, countsFrame: true)
      }
      wrong("Where countsFrame is true, the zeros of the frame count as pixels.") {
        picture, size, stride, padding, _ in
        means(picture, size, stride, padding, countsFrame: false)
      }
      wrong("The two kinds of means are exchanged: with true, the zeros count.") {
        means($0, $1, $2, $3, countsFrame: !$4)
      }
      wrong("These are the sums of the windows; a mean is divided by the number of pixels.") {
        picture, size, stride, padding, _ in
        pooled(picture, size, stride, padding) { $0.reduce(0, +) }
      }
      wrong("A window of size 3 has nine places: its side counts twice in the number.") {
        picture, size, stride, padding, countsFrame in
        pooled(picture, size, stride, padding) {
          $0.reduce(0, +) / Float(countsFrame ? size : $0.count)
        }
      }
      wrong("The windows begin `stride` pixels apart, not `size`.") {
        picture, size, _, padding, countsFrame in
        means(picture, size, size, padding, countsFrame: countsFrame)
      }
      wrong("The windows begin `stride` pixels apart, not one.") {
        picture, size, _, padding, countsFrame in
        means(picture, size, 1, padding, countsFrame: countsFrame)
      }
      wrong("The padding is not used: the first window begins outside the picture.") {
        picture, size, stride, _, _ in means(picture, size, stride, 0, countsFrame: true)
      }
      wrong("The mean is cut to a whole number: divide as Float, not as Int.") {
        means($0, $1, $2, $3, countsFrame: $4).map { row in
          row.map { $0.rounded(.towardZero) }
        }
      }
    },
    reference: { means($0, $1, $2, $3, countsFrame: $4) })

  private static func means(
    _ picture: Grid, _ size: Int, _ stride: Int, _ padding: Int, countsFrame: Bool
  ) -> Grid {
    pooled(picture, size, stride, padding) {
      $0.reduce(0, +) / Float(countsFrame ? size * size : $0.count)
    }
  }

  /// - Parameter value: made of the pixels of the picture that lie in a window.
  private static func pooled(
    _ picture: Grid, _ size: Int, _ stride: Int, _ padding: Int, value: ([Float]) -> Float
  ) -> Grid {
    let rows = NaiveKernel.places(picture.count, size, padding, stride)
    let columns = NaiveKernel.places(picture.width, size, padding, stride)
    return Grid(rows.count, columns.count) { row, column in
      let rowsInside = (rows[row]..<rows[row] + size).clamped(to: picture.indices)
      let columnsInside = (columns[column]..<columns[column] + size).clamped(to: 0..<picture.width)
      return value(picture[rowsInside].flatMap { $0[columnsInside] })
    }
  }
}
