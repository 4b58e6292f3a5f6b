extension CNNExercises {
  /// A convolution from N sheets to M.
  public static let convolveChannels = Exercise<
    [[[Float]]], [[[Float]]], [[[[Float]]]], [Float]
  >(
    ExerciseInfo(
      "convolveChannels(picture:kernels:biases:)", section: "channels",
      hints: [
        "One kernel gives one sheet. Solve that first: kernels[0] and biases[0] only.",
        "Each sheet of the kernel slides over its own sheet of the picture, and the results are"
          + " added, place by place. Then the bias is added, once.",
      ]),
    example: ([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], [[[[1]], [[10]]]], [100]),
    cases: { random in
      let side = random.size(1...3)
      let channels = random.size(1...3)
      let rows = side + random.size(0...3)
      let columns = side + random.size(0...3)
      let count = random.size(1...3)
      let picture = (0..<channels).map { _ in random.grid(rows, columns) }
      let kernels = (0..<count).map { _ in (0..<channels).map { _ in random.grid(side, side) } }
      return (picture, kernels, random.numbers(count))
    },
    mistakes: { wrong in
      wrong("The biases are missing.") { picture, kernels, biases in
        output(picture, kernels, biases.map { _ in 0 })
      }
      wrong("The bias is added once for each input sheet. Add it once for each output value.") {
        picture, kernels, biases in
        output(picture, kernels, biases.map { $0 * Float(picture.count) })
      }
      wrong("Only the first sheet of the picture counts: the sums of all sheets are added.") {
        picture, kernels, biases in
        output(Array(picture.prefix(1)), kernels, biases)
      }
      wrong("All sheets of the picture meet the kernel's first sheet: each has its own.") {
        picture, kernels, biases in
        output(picture, kernels.map { kernel in kernel.map { _ in kernel[0] } }, biases)
      }
      wrong("The kernels are turned by half a turn. Networks leave them as they are.") {
        picture, kernels, biases in
        output(picture, kernels.map { $0.map { NaiveKernel($0).turned } }, biases)
      }
      wrong("All output sheets are those of the first kernel.") { picture, kernels, biases in
        output(picture, kernels.map { _ in kernels[0] }, biases)
      }
      wrong("The sheets are averaged; a convolution adds them.") { picture, kernels, biases in
        let count = Float(picture.count)
        return zip(output(picture, kernels, biases.map { $0 * count }), biases).map { sheet, _ in
          sheet.map { $0.map { $0 / count } }
        }
      }
    },
    reference: output)

  private static func output(_ picture: [Grid], _ kernels: [[Grid]], _ biases: [Float]) -> [Grid] {
    zip(kernels, biases).map { kernel, bias in
      let sheets = zip(picture, kernel).map { slide($1, over: $0) }
      return Grid(sheets[0].count, sheets[0].width) { row, column in
        sheets.reduce(bias) { $0 + $1[row][column] }
      }
    }
  }
}
