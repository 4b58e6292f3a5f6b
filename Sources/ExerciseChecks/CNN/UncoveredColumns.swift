extension CNNExercises {
  /// Pixels that no window reads.
  public static let uncoveredColumns = Exercise<Int, Int, Int, Int>(
    ExerciseInfo(
      "uncoveredColumns(input:kernel:stride:)", section: "stride",
      hints: [
        "Mark for each window which columns it reads, and count those without a mark.",
        "Columns are left over in two places: behind the last window, and, where the stride is"
          + " larger than the kernel, between the windows.",
      ]),
    example: (6, 3, 2),
    cases: { random in
      let kernel = random.size(1...5)
      return (kernel + random.size(0...20), kernel, random.size(1...7))
    },
    mistakes: { wrong in
      wrong("Where the stride is larger than the kernel, columns between windows are left out.") {
        ($0 - $1) % $2
      }
      wrong("The columns behind the last window are left out too.") { input, kernel, stride in
        let windows = (input - kernel) / stride + 1
        return (windows - 1) * max(0, stride - kernel)
      }
      wrong("The first window begins at column 0 and is `kernel` wide: count from its end.") {
        $0 % $2
      }
      wrong("These are the columns that are read. Count the others.") { input, kernel, stride in
        input - uncovered(input, kernel, stride)
      }
    },
    reference: uncovered)

  private static func uncovered(_ input: Int, _ kernel: Int, _ stride: Int) -> Int {
    let places = NaiveKernel.places(input, kernel, 0, stride)
    return (0..<input).count { column in
      !places.contains { ($0..<$0 + kernel).contains(column) }
    }
  }
}
