extension ConvolutionExercises {
  /// The median of each pixel's neighborhood.
  public static let medianFilter = Exercise<[[Float]], [[Float]], Int>(
    ExerciseInfo(
      "medianFilter(picture:side:)", section: "noise",
      hints: [
        "Collect the pixels of one window in an array and sort it. At which index is the middle of"
          + " side * side values?",
        "The window reaches side / 2 rows and columns to each side. A row above the picture becomes"
          + " row 0 and one below it the last: min(max(row, 0), picture.count - 1).",
        "Read from `picture` only and write into a new array, so that no window meets pixels that"
          + " have been replaced.",
      ]),
    example: ([[1, 2, 3], [4, 99, 6], [7, 8, 9]], 3),
    cases: { random in
      let side = random.one(of: [1, 3, 3, 5])
      return (random.grid(random.size(1...6), random.size(1...6)), side)
    },
    mistakes: { wrong in
      wrong("These are means: a single wrong pixel is shared out, not removed.") {
        filtered($0, $1) { $0.reduce(0, +) / Float($0.count) }
      }
      wrong("The middle pixel of an unsorted window is the pixel itself: sort first.") {
        picture, _ in picture
      }
      wrong("Beyond the edge there are zeros here. Repeat the nearest pixel instead.") {
        picture, side in
        Grid(picture.count, picture.width) { row, column in
          middle(window(side, row, column) { picture.padded($0, $1) })
        }
      }
      wrong("The windows end at the edge here. Beyond it the nearest pixel is repeated.") {
        picture, side in
        Grid(picture.count, picture.width) { row, column in
          let inside = window(side, row, column) { row, column -> Float? in
            isInside(picture, row, column) ? picture[row][column] : nil
          }
          return middle(inside.compactMap(\.self))
        }
      }
      wrong("Only whole windows count here. The result should be as large as the picture.") {
        picture, side in
        let reach = side / 2
        return Grid(picture.count - side + 1, picture.width - side + 1) { row, column in
          middle(window(side, row + reach, column + reach) { picture[$0][$1] })
        }
      }
      wrong("The pixels near the edge are left as they are. Their windows count as well.") {
        picture, side in
        let reach = side / 2
        return Grid(picture.count, picture.width) { row, column in
          let corners = [(row - reach, column - reach), (row + reach, column + reach)]
          return corners.allSatisfy { isInside(picture, $0.0, $0.1) }
            ? middle(values(picture, side, row, column)) : picture[row][column]
        }
      }
      wrong("Windows meet pixels that have just been replaced: write into a new array.") {
        picture, side in
        var result = picture
        for row in picture.indices {
          for column in picture[row].indices {
            result[row][column] = middle(values(result, side, row, column))
          }
        }
        return result
      }
      wrong("The window is 3×3, whatever `side` says.") { picture, _ in
        filtered(picture, 3, middle)
      }
      wrong("These are the largest values; the median stands in the middle.") {
        filtered($0, $1) { $0.max() ?? 0 }
      }
    },
    reference: { filtered($0, $1, middle) })

  /// What `value` gives for each window, as large as the picture.
  private static func filtered(
    _ picture: Grid, _ side: Int, _ value: (_ window: [Float]) -> Float
  ) -> Grid {
    Grid(picture.count, picture.width) { value(values(picture, side, $0, $1)) }
  }

  /// The pixels around a place, those of the edge repeated.
  private static func values(_ picture: Grid, _ side: Int, _ row: Int, _ column: Int) -> [Float] {
    window(side, row, column) {
      picture[min(max($0, 0), picture.count - 1)][min(max($1, 0), picture.width - 1)]
    }
  }

  /// What `pixel` gives for each place of a window around a place.
  private static func window<Pixel>(
    _ side: Int, _ row: Int, _ column: Int, _ pixel: (_ row: Int, _ column: Int) -> Pixel
  ) -> [Pixel] {
    let reach = side / 2
    return (row - reach...row + reach).flatMap { row in
      (column - reach...column + reach).map { pixel(row, $0) }
    }
  }

  private static func middle(_ values: [Float]) -> Float { values.sorted()[values.count / 2] }

  private static func isInside(_ picture: Grid, _ row: Int, _ column: Int) -> Bool {
    picture.indices.contains(row) && picture[row].indices.contains(column)
  }
}
