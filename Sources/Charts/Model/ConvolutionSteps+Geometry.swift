import Foundation

extension ConvolutionSteps {
  var paddedColumns: Int { (input.first?.count ?? 0) + 2 * padding }
  var outputColumns: Int { output.first?.count ?? 0 }
  /// How many places the window takes.
  var count: Int { output.count * outputColumns }

  /// The rows and columns of the padded input under the window.
  func window(at step: Int) -> (rows: Range<Int>, columns: Range<Int>) {
    let top = step / max(1, outputColumns) * stride
    let left = step % max(1, outputColumns) * stride
    return (top..<top + kernel.count, left..<left + (kernel.first?.count ?? 0))
  }

  /// The value of the padded input.
  private func padded(_ row: Int, _ column: Int) -> Double {
    let (row, column) = (row - padding, column - padding)
    guard input.indices.contains(row), input[row].indices.contains(column) else { return 0 }
    return input[row][column]
  }

  /// The products of one step, row by row of the kernel.
  func products(at step: Int) -> [[Double]] {
    let window = window(at: step)
    return kernel.indices.map { row in
      kernel[row].indices.map { column in
        padded(window.rows.lowerBound + row, window.columns.lowerBound + column)
          * kernel[row][column]
      }
    }
  }

  func sum(at step: Int) -> Double { products(at: step).joined().reduce(0, +) }

  /// Such as 3·1 + 4·2 + 6·3, one line for each row of the kernel.
  func productLines(at step: Int) -> [String] {
    let window = window(at: step)
    func text(_ value: Double) -> String {
      let text = NumberFormat.significant(value, digits: 3)
      return value < 0 ? "(\(text))" : text
    }
    return kernel.indices.map { row in
      let terms = kernel[row].indices.map { column in
        let value = padded(window.rows.lowerBound + row, window.columns.lowerBound + column)
        return text(value) + "·" + text(kernel[row][column])
      }
      return (row == 0 ? "" : "+ ") + terms.joined(separator: " + ")
    }
  }

  /// What the output has beyond the products: the same for all steps, or an error.
  private var bias: Double { count > 0 ? output[0][0] - sum(at: 0) : 0 }

  /// Such as + 0.5, or nil where there is no bias.
  var biasText: String? {
    let scale = products(at: 0).joined().map(abs).reduce(1e-6, +)
    guard abs(bias) > 1e-4 * scale else { return nil }
    return (bias < 0 ? "− " : "+ ") + NumberFormat.significant(abs(bias), digits: 3)
  }

  /// Throws where shapes do not fit one another or the products do not add up to the output.
  func check() throws(ChartError) {
    let columns = try Matrix.columns(of: input, "ConvolutionSteps, rows of the input")
    let kernelColumns = try Matrix.columns(of: kernel, "ConvolutionSteps, rows of the kernel")
    _ = try Matrix.columns(of: output, "ConvolutionSteps, rows of the output")
    guard stride > 0, padding >= 0, kernelColumns > 0, count > 0 else {
      throw .inconsistent(
        "ConvolutionSteps: the kernel and the output must have cells, the stride must be at least "
          + "1 and the padding at least 0.")
    }
    guard padding <= NumberGrid.mostCells, stride <= 1_000 else {
      throw .inconsistent(
        "ConvolutionSteps: padding \(padding) and stride \(stride) are too large to be drawn; "
          + "give at most \(NumberGrid.mostCells) and 1000.")
    }
    let height = (input.count + 2 * padding - kernel.count) / stride + 1
    let width = (columns + 2 * padding - kernelColumns) / stride + 1
    guard output.count == height, outputColumns == width,
      input.count + 2 * padding >= kernel.count, columns + 2 * padding >= kernelColumns
    else {
      throw .inconsistent(
        "ConvolutionSteps: an input of \(input.count)×\(columns) with kernel "
          + "\(kernel.count)×\(kernelColumns), stride \(stride) and padding \(padding) has an "
          + "output of \(height)×\(width), not \(output.count)×\(outputColumns).")
    }
    for step in 0..<count { try checkSum(at: step) }
  }

  private func checkSum(at step: Int) throws(ChartError) {
    let value = output[step / outputColumns][step % outputColumns]
    let products = products(at: step).joined()
    let sum = products.reduce(0, +)
    let tolerance = 1e-4 * products.map(abs).reduce(1e-6 + abs(bias), +)
    // Values that are not finite have no sum to be compared with.
    guard !sum.isFinite || abs(sum + bias - value) <= tolerance else {
      throw .inconsistent(
        "ConvolutionSteps: at output row \(step / outputColumns), column \(step % outputColumns) "
          + "the products add up to \(sum + bias), but the output is \(value). "
          + "Pass the output that conv2d computed from this input and kernel.")
    }
  }
}
