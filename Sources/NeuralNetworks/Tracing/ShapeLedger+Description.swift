extension ShapeLedger: CustomStringConvertible {
  /// The table as text: texts to the left, counts to the right, the sums below.
  public var description: String {
    let lines = [columns] + rows + [totals]
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = line.indices.map { column in
        padded(line[column], to: widths[column], right: column >= firstCountColumn)
      }
      return trimmed(cells.joined(separator: "  "))
    }.joined(separator: "\n")
  }

  private var firstCountColumn: Int { 4 }

  private func padded(_ text: String, to width: Int, right: Bool) -> String {
    let spaces = String(repeating: " ", count: width - text.count)
    return right ? spaces + text : text + spaces
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
