extension ConvolutionSteps {
  /// One row per step: where the window is, the products and their sum.
  var table: ChartTable {
    guard (try? check()) != nil else { return ChartTable(columns: [], rows: []) }
    let rows = (0..<count).map { step in
      let window = window(at: step)
      let terms = productLines(at: step).joined(separator: " ")
      let value = output[step / outputColumns][step % outputColumns]
      return [
        "\(step / outputColumns), \(step % outputColumns)",
        "\(window.rows.lowerBound), \(window.columns.lowerBound)", terms,
        NumberFormat.automatic.dataText(value),
      ]
    }
    return ChartTable(
      columns: [
        .init("output row, column", isNumeric: false), .init("window's corner", isNumeric: false),
        .init("products", isNumeric: false), .init("sum", isNumeric: true),
      ],
      rows: rows)
  }

  /// Such as: a 3×3 kernel moves over a 5×5 input in 9 steps; the first sum is 211.
  func finding(_ wording: Wording) -> String {
    let inputShape = "\(input.count)×\(input.first?.count ?? 0)"
    let kernelShape = "\(kernel.count)×\(kernel.first?.count ?? 0)"
    let sums = output.map { row in
      row.map { wording.text($0) }.joined(separator: " ")
    }
    let extras = "stride \(stride), padding \(padding)"
    let head =
      "a \(kernelShape) kernel moves over a \(inputShape) input (\(extras)) in \(count) steps"
    guard count > 0, count <= 36 else { return head + "." }
    return head + "; the sums of products are " + sums.joined(separator: "; ") + "."
  }
}
