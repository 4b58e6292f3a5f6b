extension CNNExercises {
  /// A convolution by loops, with stride and padding.
  public static let convolveWithStride = Exercise<[[Float]], [[Float]], [[Float]], Int, Int>(
    ExerciseInfo(
      "convolveWithStride(picture:kernel:stride:padding:)", section: "stride",
      hints: [
        "Both can be taken from what you have: frame the picture first, then convolve.",
        "The window for output row r begins at row r * stride of the framed picture.",
        "How many rows come out says exercise 9.11.",
      ]),
    example: (courseGrid, courseKernel, 2, 1),
    cases: { random in
      let side = random.size(1...4)
      return (
        random.grid(side + random.size(0...5), side + random.size(0...6)),
        random.grid(side, side), random.size(1...3), random.integer(0...side / 2)
      )
    },
    mistakes: { wrong in
      wrong("The stride is not used: the window moves on by one pixel.") {
        picture, kernel, _, padding in slide(kernel, over: picture, padding: padding)
      }
      wrong("The padding is not used.") { picture, kernel, stride, _ in
        slide(kernel, over: picture, stride: stride)
      }
      wrong("Stride and padding are exchanged.") { picture, kernel, stride, padding in
        slide(kernel, over: picture, stride: max(1, padding), padding: stride)
      }
      wrong("The kernel is turned by half a turn. Networks leave it as it is.") {
        picture, kernel, stride, padding in
        slide(NaiveKernel(kernel).turned, over: picture, stride: stride, padding: padding)
      }
      wrong("The frame stands at the left and top only; it goes all around.") {
        picture, kernel, stride, padding in
        let framed = Grid(picture.count + padding, picture.width + padding) {
          picture.padded($0 - padding, $1 - padding)
        }
        return slide(kernel, over: framed, stride: stride)
      }
      wrong(
        "The size is right, but neighboring values belong to neighboring windows: multiply row and"
          + " column of the result by the stride."
      ) { picture, kernel, stride, padding in
        let size = slide(kernel, over: picture, stride: stride, padding: padding)
        return Grid(size.count, size.width) {
          NaiveKernel(kernel).sum(over: picture, $0 - padding, $1 - padding)
        }
      }
      wrong("A window that does not fit as a whole is left out: round the size down, not up.") {
        picture, kernel, stride, padding in
        let rows = (picture.count + 2 * padding - kernel.count + stride - 1) / stride + 1
        let columns = (picture.width + 2 * padding - kernel.width + stride - 1) / stride + 1
        return Grid(rows, columns) {
          NaiveKernel(kernel).sum(over: picture, $0 * stride - padding, $1 * stride - padding)
        }
      }
    },
    reference: { slide($1, over: $0, stride: $2, padding: $3) })
}
