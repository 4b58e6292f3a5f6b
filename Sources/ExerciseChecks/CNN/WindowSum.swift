extension CNNExercises {
  /// One value of a convolution.
  public static let windowSum = Exercise<Float, [[Float]], [[Float]], Int, Int>(
    ExerciseInfo(
      "windowSum(picture:kernel:row:column:)", section: "convolution",
      hints: [
        "Two loops run over the kernel. Which pixel lies below the weight kernel[i][j]?",
        "The window's corner is moved to (row, column), and nothing is turned:"
          + " kernel[0][0] meets picture[row][column].",
      ]),
    example: (courseGrid, courseKernel, 0, 0),
    cases: { random in
      let side = random.size(1...4)
      let rows = side + random.size(0...4)
      let columns = side + random.size(0...5)
      return (
        random.grid(rows, columns), random.grid(side, side),
        random.integer(0...rows - side), random.integer(0...columns - side)
      )
    },
    mistakes: { wrong in
      wrong(
        "The kernel is turned by half a turn, which is convolution as mathematics means it."
          + " Networks leave the kernel as it is."
      ) { picture, kernel, row, column in
        sum(picture, kernel, row, column) { kernel[kernel.count - 1 - $0][kernel.count - 1 - $1] }
      }
      wrong("Rows and columns of the kernel are exchanged.") { picture, kernel, row, column in
        sum(picture, kernel, row, column) { kernel[$1][$0] }
      }
      wrong("Row and column of the window are exchanged.") { picture, kernel, row, column in
        sum(picture, kernel, column, row) { kernel[$0][$1] }
      }
      wrong("The window does not move: row and column are not used.") { picture, kernel, _, _ in
        sum(picture, kernel, 0, 0) { kernel[$0][$1] }
      }
      wrong("The last row and column of the kernel are left out.") {
        picture, kernel, row, column in
        sum(picture, kernel, row, column) { i, j in
          i < kernel.count - 1 && j < kernel.count - 1 ? kernel[i][j] : 0
        }
      }
      wrong("This is the mean of the products; a convolution takes their sum.") {
        picture, kernel, row, column in
        let count = Float(kernel.count * kernel.width)
        return sum(picture, kernel, row, column) { kernel[$0][$1] } / count
      }
    },
    reference: { picture, kernel, row, column in
      sum(picture, kernel, row, column) { kernel[$0][$1] }
    })

  /// The picture of the lesson.
  static let courseGrid: Grid = [
    [3, 4, 6, 5, 7], [2, 4, 6, 8, 2], [1, 6, 7, 8, 4], [9, 7, 4, 6, 2], [3, 7, 5, 4, 1],
  ]

  /// The kernel of the lesson.
  static let courseKernel: Grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]

  private static func sum(
    _ picture: Grid, _ kernel: Grid, _ row: Int, _ column: Int, weight: (Int, Int) -> Float
  ) -> Float {
    var sum: Float = 0
    for i in kernel.indices {
      for j in kernel[i].indices { sum += picture.padded(row + i, column + j) * weight(i, j) }
    }
    return sum
  }
}
