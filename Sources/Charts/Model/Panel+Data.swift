extension [Panel] {
  var kindName: String {
    let kinds = compactMap(\.kindName).unique
    return kinds.count == 1 ? count == 1 ? kinds[0] : kinds[0] + "s" : "Picture"
  }

  /// What each panel shows, in the order of reading.
  func finding(_ wording: Wording) -> String {
    let found = compactMap { $0.finding(wording) }
    return found.isEmpty ? "nothing." : found.joined(separator: " ")
  }

  /// The rows of all matrices, one below the other.
  var table: ChartTable {
    let matrices = compactMap(\.matrix)
    let columns = matrices.map { $0.values.map(\.count).max() ?? 0 }.max() ?? 0
    guard columns > 0, columns <= 64 else { return ChartTable(columns: [], rows: []) }
    let named = matrices.count > 1
    var rows: [[String]] = []
    for (index, matrix) in matrices.enumerated() {
      let name = named ? [matrix.name ?? "\(index + 1)"] : []
      for (row, values) in matrix.values.enumerated() {
        let texts = values.map { NumberFormat.automatic.dataText($0) }
        let rest = [String](repeating: "", count: columns - values.count)
        rows.append(name + ["\(row)"] + texts + rest)
      }
    }
    let head: [ChartTable.Column] =
      (named ? [.init("panel", isNumeric: false)] : []) + [.init("row", isNumeric: true)]
    return ChartTable(
      columns: head + (0..<columns).map { .init("\($0)", isNumeric: true) }, rows: rows)
  }
}

extension Panel {
  fileprivate var kindName: String? {
    switch self {
    case .grid: "Number grid"
    case .heatMap: "Heat map"
    case .picture: "Image"
    case .sign: nil
    }
  }

  fileprivate var matrix: (name: String?, values: [[Double]])? {
    switch self {
    case .grid(let grid): (grid.name, grid.values)
    case .heatMap(let map): (map.name, map.values)
    case .picture, .sign: nil
    }
  }

  fileprivate func finding(_ wording: Wording) -> String? {
    switch self {
    case .grid(let grid): grid.finding(wording)
    case .heatMap(let map): map.finding(wording)
    case .picture(let picture): picture.finding
    case .sign(let sign): sign
    }
  }
}

extension NumberGrid {
  fileprivate func finding(_ wording: Wording) -> String {
    let shape = "\(values.count)×\(values.first?.count ?? 0)"
    let count = values.count * (values.first?.count ?? 0)
    var text = name.map { "\($0), \(shape)" } ?? shape
    if count <= 36 {
      text += ": " + values.map { Self.list($0, wording) }.joined(separator: "; ")
    } else if let least = values.joined().min(), let most = values.joined().max() {
      text += " from \(wording.text(least)) to \(wording.text(most))"
    }
    let spoken = highlights.compactMap { highlight in
      highlight.style.word.map { "\($0) \(highlight.place)" }
    }
    return text + (spoken.isEmpty ? "." : "; " + spoken.joined(separator: ", ") + ".")
  }

  private static func list(_ row: [Double], _ wording: Wording) -> String {
    row.map { wording.text($0) }.joined(separator: " ")
  }
}

extension NumberGrid.Highlight {
  /// Rows and columns counted from 0, as in code.
  fileprivate var place: String {
    let rowText = rows.count == 1 ? "row \(rows.lowerBound)" : "rows \(Self.text(rows))"
    let columnText =
      columns.count == 1 ? "column \(columns.lowerBound)" : "columns \(Self.text(columns))"
    return rowText + ", " + columnText
  }

  private static func text(_ range: Range<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound - 1)"
  }
}

extension NumberGrid.Style {
  fileprivate var word: String? {
    switch self {
    case .lit, .result: "lit:"
    case .framed: "framed:"
    case .struckOut: "struck out:"
    case .muted, .blank: nil
    }
  }
}

extension HeatMap {
  fileprivate func finding(_ wording: Wording) -> String {
    let shape = "\(values.count)×\(values.first?.count ?? 0)"
    let head = name.map { "\($0), \(shape)" } ?? shape
    var least: (row: Int, column: Int, value: Double)?
    var most: (row: Int, column: Int, value: Double)?
    for (row, line) in values.enumerated() {
      for (column, value) in line.enumerated() where value.isFinite {
        if value < least?.value ?? .infinity { least = (row, column, value) }
        if value > most?.value ?? -.infinity { most = (row, column, value) }
      }
    }
    guard let least, let most else { return head + " without values." }
    return head
      + ": from \(wording.text(least.value)) at row \(least.row), column \(least.column) to "
      + "\(wording.text(most.value)) at row \(most.row), column \(most.column)."
  }
}

extension Picture {
  fileprivate var finding: String {
    let head = "\(name ?? "image") of \(bitmap.height)×\(bitmap.width) pixels"
    let framed = frames.map { frame in
      "\(frame.label) framed, \(frame.rows.count)×\(frame.columns.count) pixels"
    }
    return ([head] + framed).joined(separator: "; ") + "."
  }
}
