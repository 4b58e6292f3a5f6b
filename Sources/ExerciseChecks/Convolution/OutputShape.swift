extension ConvolutionExercises {
  /// The four axes behind a convolution.
  public static let outputShape = Exercise<[Int], [Int], [Int], Int, Int>(
    ExerciseInfo(
      "outputShape(input:weight:stride:padding:)", section: "channels",
      hints: [
        "Each axis of the result has an origin of its own. How many pictures come out, and how many"
          + " channels does one kernel make?",
        "Rows and columns are each counted alone: the picture's, the frame on both sides, the"
          + " kernel's, the stride.",
        "An axis of n pixels has (n + 2 * padding - kernel) / stride + 1 windows.",
      ]),
    example: ([7, 3, 60, 60], [10, 3, 3, 3], 2, 1),
    cases: { random in
      let channels = random.size(1...6)
      let (height, width) = (random.size(1...5), random.size(1...5))
      return (
        [
          random.size(1...9), channels, height + random.size(0...40), width + random.size(0...40),
        ],
        [random.size(1...16), channels, height, width],
        random.integer(1...3), random.integer(0...2)
      )
    },
    mistakes: { wrong in
      wrong("The channels change: a kernel makes one sheet, however many sheets went in.") {
        [$0[0], $0[1], size($0, $1, $2, $3, 2), size($0, $1, $2, $3, 3)]
      }
      wrong("A kernel's sheets are no kernels: their results are added to a single sheet.") {
        [$0[0], $1[0] * $1[1], size($0, $1, $2, $3, 2), size($0, $1, $2, $3, 3)]
      }
      wrong("Pictures come first, channels second: these two are exchanged.") {
        [$1[0], $0[0], size($0, $1, $2, $3, 2), size($0, $1, $2, $3, 3)]
      }
      wrong("The batch is missing: as many pictures come out as went in.") {
        [$1[0], size($0, $1, $2, $3, 2), size($0, $1, $2, $3, 3)]
      }
      wrong("Rows come before columns.") {
        [$0[0], $1[0], size($0, $1, $2, $3, 3), size($0, $1, $2, $3, 2)]
      }
      wrong("The pictures need not be square: rows and columns are counted each alone.") {
        let rows = size($0, $1, $2, $3, 2)
        return [$0[0], $1[0], rows, rows]
      }
      wrong("The stride is not used: windows are left out between those that count.") {
        [$0[0], $1[0], size($0, $1, 1, $3, 2), size($0, $1, 1, $3, 3)]
      }
      wrong("The padding counts on one side only; the frame stands on both.") {
        input, weight, stride, padding in
        let sizes = [2, 3].map { (input[$0] + padding - weight[$0]) / stride + 1 }
        return [input[0], weight[0]] + sizes
      }
      wrong("A window that does not fit as a whole is left out: round down, not up.") {
        input, weight, stride, padding in
        let sizes = [2, 3].map {
          (input[$0] + 2 * padding - weight[$0] + stride - 1) / stride + 1
        }
        return [input[0], weight[0]] + sizes
      }
    },
    reference: {
      [$0[0], $1[0], size($0, $1, $2, $3, 2), size($0, $1, $2, $3, 3)]
    })

  /// How many windows there are along one axis.
  private static func size(
    _ input: [Int], _ weight: [Int], _ stride: Int, _ padding: Int, _ axis: Int
  ) -> Int {
    NaiveKernel.places(input[axis], weight[axis], padding, stride).count
  }
}
