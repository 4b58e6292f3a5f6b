extension ConvolutionExercises {
  /// One kernel that does what two do one after the other.
  public static let combinedKernel = Exercise<[[Float]], [[Float]], [[Float]]>(
    ExerciseInfo(
      "combinedKernel(first:second:)", section: "kernels",
      hints: [
        "How many pixels along an axis does one value see behind both kernels? That is the side of"
          + " the result.",
        "Each weight of `second` takes a value that each weight of `first` makes of a pixel. The"
          + " pixel gets the product of both weights. Where does it lie in the window?",
        "The weights first[i][j] and second[p][q] meet the pixel i + p rows down and j + q columns"
          + " to the right. Add all products that belong to the same pixel.",
      ]),
    example: ([[1, 1], [1, 1]], [[1, 1], [1, 1]]),
    cases: { random in
      let (side, other) = (random.one(of: [1, 2, 3]), random.size(2...4))
      return (random.grid(side, side), random.grid(other, other))
    },
    mistakes: { wrong in
      wrong("`second` slides over `first` unturned. It must be turned by half a turn.") {
        NaiveKernel($1).slide(over: $0, padding: $1.count - 1)
      }
      wrong("`first` slides over `second` unturned. It must be turned by half a turn.") {
        NaiveKernel($0).slide(over: $1, padding: $0.count - 1)
      }
      wrong("All weights are there, but the kernel is turned by half a turn.") {
        NaiveKernel(combined($0, $1)).turned
      }
      wrong("Two windows of 3 see 5 pixels: the first kernel needs a wider frame of zeros.") {
        NaiveKernel(NaiveKernel($1).turned).slide(over: $0, padding: ($1.count - 1) / 2)
      }
      wrong("The kernels must also meet where they do not cover each other as a whole.") {
        NaiveKernel(NaiveKernel($1).turned).slide(over: $0)
      }
      wrong("These are sums of weights: so the results of both would be added, not chained.") {
        first, second in
        let side = max(first.count, second.count)
        return Grid(side, side) { first.padded($0, $1) + second.padded($0, $1) }
      }
      wrong("Not only weights in the same place meet: each of `first` meets each of `second`.") {
        first, second in
        let side = min(first.count, second.count)
        return Grid(side, side) { first[$0][$1] * second[$0][$1] }
      }
    },
    reference: combined)

  private static func combined(_ first: Grid, _ second: Grid) -> Grid {
    let side = first.count + second.count - 1
    return Grid(side, side) { row, column in
      var sum: Float = 0
      for i in second.indices {
        for j in second.indices { sum += second[i][j] * first.padded(row - i, column - j) }
      }
      return sum
    }
  }
}
