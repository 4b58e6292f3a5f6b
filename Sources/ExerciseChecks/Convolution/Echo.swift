extension ConvolutionExercises {
  /// What a convolution makes of a single bright pixel.
  public static let echo = Exercise<[[Float]], [[Float]]>(
    ExerciseInfo(
      "echo(kernel:)", section: "one-pixel",
      hints: [
        "Draw the 3×3 pixels of the example and lay the four weights over the upper left corner."
          + " Which of them lies on the bright pixel?",
        "Each value of the result is the one weight that lies on the bright pixel. When the window"
          + " goes to the right, that pixel goes to the left in the window.",
        "The first value is the kernel's last weight. The weights of a row come out backward, and"
          + " so do the rows.",
      ]),
    example: ([[1, 2], [3, 4]]),
    cases: { random in random.grid(random.size(1...4), random.size(2...5)) },
    mistakes: { wrong in
      wrong("This is the kernel as it is. Which weight lies on the bright pixel at first?") { $0 }
      wrong("The rows come out right, but in the wrong order: the window moves down as well.") {
        $0.map { $0.reversed() }
      }
      wrong("The order of the rows is right. Within a row, the window moves to the right.") {
        $0.reversed()
      }
      wrong("Rows and columns are exchanged: follow the window through the first row.") {
        NaiveKernel($0).transposed
      }
      wrong("This is a quarter of a turn: follow the window through the first row.") {
        NaiveKernel($0.reversed()).transposed
      }
      wrong("The result is as large as the picture: without padding it is only as the kernel.") {
        kernel in
        let (top, left) = ((kernel.count - 1) / 2, (kernel.width - 1) / 2)
        let dot = brightPixel(for: kernel)
        return Grid(dot.count, dot.width) {
          NaiveKernel(kernel).sum(over: dot, $0 - top, $1 - left)
        }
      }
    },
    reference: { NaiveKernel($0).slide(over: brightPixel(for: $0)) })

  /// A picture in which each of the kernel's weights comes to lie on the only pixel that is not 0.
  private static func brightPixel(for kernel: Grid) -> Grid {
    Grid(2 * kernel.count - 1, 2 * kernel.width - 1) { row, column in
      row == kernel.count - 1 && column == kernel.width - 1 ? 1 : 0
    }
  }
}
