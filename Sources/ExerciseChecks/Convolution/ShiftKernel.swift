extension ConvolutionExercises {
  /// A kernel that moves the picture.
  public static let shiftKernel = Exercise<[[Float]], Int, Int, Int>(
    ExerciseInfo(
      "shiftKernel(side:right:down:)", section: "kernels",
      hints: [
        "One weight is 1 and all others are 0: every pixel is a copy of one of its neighbors. Where"
          + " is the 1 when nothing moves?",
        "After a move to the right, a pixel shows what was on its left before.",
        "The middle is row side / 2 and column side / 2. The 1 stands `right` columns to the left"
          + " of it and `down` rows above it.",
      ]),
    example: (3, 1, 0),
    cases: { random in
      let reach = random.size(1...3)
      return (
        2 * reach + 1, random.integer(-reach...reach), random.integer(-reach...reach)
      )
    },
    mistakes: { wrong in
      wrong("The picture moves the other way: the 1 lies on where a pixel's value comes from.") {
        single($0, row: $2, column: $1)
      }
      wrong("The picture moves the right way sideways, but down and up are exchanged.") {
        single($0, row: $2, column: -$1)
      }
      wrong("The picture moves the right way up and down, but right and left are exchanged.") {
        single($0, row: -$2, column: $1)
      }
      wrong("Rows and columns are exchanged: to the right is along a row.") {
        single($0, row: -$1, column: -$2)
      }
      wrong("Nothing moves: this kernel leaves the picture as it is.") { side, _, _ in
        single(side, row: 0, column: 0)
      }
      wrong("The pixel itself stays as well, so one sees the picture twice.") {
        side, right, down in
        Grid(side, side) {
          single(side, row: -down, column: -right)[$0][$1] + single(side, row: 0, column: 0)[$0][$1]
        }
      }
    },
    reference: foundByTrial)

  /// Of all kernels with a single 1, the one that brings a bright pixel where it should go.
  private static func foundByTrial(_ side: Int, _ right: Int, _ down: Int) -> Grid {
    let (middle, place) = (side / 2, side)
    let picture = Grid(2 * side + 1, 2 * side + 1) { $0 == place && $1 == place ? 1 : 0 }
    for row in -middle...middle {
      for column in -middle...middle {
        let kernel = single(side, row: row, column: column)
        let value = NaiveKernel(kernel).sum(
          over: picture, place + down - middle, place + right - middle)
        if value == 1 { return kernel }
      }
    }
    return []
  }

  /// A kernel with a single 1 so many rows and columns from its middle.
  private static func single(_ side: Int, row: Int, column: Int) -> Grid {
    Grid(side, side) { $0 == side / 2 + row && $1 == side / 2 + column ? 1 : 0 }
  }
}
