extension NetworkChain {
  func check() throws(ChartError) {
    for stage in stages {
      guard stage.shape.count == 1 || stage.shape.count == 3, stage.shape.allSatisfy({ $0 > 0 })
      else {
        throw .inconsistent(
          "NetworkChain: “\(stage.name)” has the shape \(stage.shape), but a stage is "
            + "[channels, height, width] or [features], all positive.")
      }
    }
  }

  /// The shape ledger: one row per stage.
  var table: ChartTable {
    let hasDetails = stages.contains { $0.detail != nil }
    let columns: [ChartTable.Column] = [
      .init("layer", isNumeric: false), .init("output", isNumeric: false),
    ]
    return ChartTable(
      columns: columns + (hasDetails ? [.init("detail", isNumeric: false)] : []),
      rows: stages.map { [$0.name, $0.shapeText] + (hasDetails ? [$0.detail ?? ""] : []) })
  }

  /// The layers with their shapes, in order.
  var finding: String {
    guard !stages.isEmpty else { return "no layers." }
    return stages.map { "\($0.name) \($0.shapeText)" }.joined(separator: ", then ") + "."
  }
}
