extension CNNExercises {
  /// A convolution by loops.
  public static let convolve = Exercise<[[Float]], [[Float]], [[Float]]>(
    ExerciseInfo(
      "convolve(picture:kernel:)", section: "convolution",
      hints: [
        "At how many places does the kernel fit along one axis? That is the side of the result.",
        "Four loops: two move the window over the places, two run over the kernel. The last"
          + " exercise is what the inner two compute.",
        "A row of the result has picture[0].count - kernel[0].count + 1 values.",
      ]),
    example: (courseGrid, courseKernel),
    cases: { random in
      let side = random.size(1...4)
      return (
        random.grid(side + random.size(0...4), side + random.size(0...5)), random.grid(side, side)
      )
    },
    mistakes: { wrong in
      wrong(
        "The kernel is turned by half a turn, which is convolution as mathematics means it."
          + " Networks leave the kernel as it is."
      ) { slide(NaiveKernel($1).turned, over: $0) }
      wrong("Rows and columns of the kernel are exchanged.") {
        slide(NaiveKernel($1).transposed, over: $0)
      }
      wrong("The result is one too short: a kernel of k fits into n pixels at n - k + 1 places.") {
        Grid(slide($1, over: $0).dropLast().map { Array($0.dropLast()) })
      }
      wrong(
        "The window runs over the edge, as if there were zeros around the picture. Here it stays"
          + " inside."
      ) { picture, kernel in
        Grid(picture.count, picture.width) { row, column in
          NaiveKernel(kernel).sum(over: picture, row, column)
        }
      }
      wrong("These are means of the products; a convolution takes their sums.") {
        picture, kernel in
        slide(kernel, over: picture).map { row in
          row.map { $0 / Float(kernel.count * kernel.width) }
        }
      }
      wrong("Rows and columns of the result are exchanged.") { picture, kernel in
        NaiveKernel(slide(kernel, over: picture)).transposed
      }
    },
    reference: { slide($1, over: $0) })

  static func slide(
    _ kernel: Grid, over picture: Grid, stride: Int = 1, padding: Int = 0
  ) -> Grid {
    NaiveKernel(kernel).slide(over: picture, stride: stride, padding: padding)
  }
}
