import LessonEvents

/// Numbers that stand point below point.
extension DataTable {
  /// The rows that are shown, numbers of few decimals followed by blanks as wide as the missing
  /// digits.
  static func alignedRows(of table: TableValue) -> [[String]] {
    var rows = Array(table.rows.prefix(mostRows))
    for (index, column) in table.columns.enumerated() where column.isNumeric {
      let counts = rows.map { index < $0.count ? decimalCount(of: $0[index]) : nil }
      let most = counts.compactMap(\.self).max() ?? 0
      guard (1...mostDecimals).contains(most) else { continue }
      for (row, count) in counts.enumerated() {
        if let count { rows[row][index] += blank(for: count, of: most) }
      }
    }
    return rows
  }

  /// The numbers of a column of longer ones would stand far from its right edge.
  private static let mostDecimals = 8

  /// The digits behind the point; nil for what is no number or has an exponent.
  private static func decimalCount(of text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.contains(where: \.isNumber),
      text.allSatisfy({ $0.isNumber || ".,-−+".contains($0) })
    else { return nil }
    return parts.count == 2 ? parts[1].count : 0
  }

  /// As wide as the decimals, and the point, that a number lacks.
  private static func blank(for count: Int, of most: Int) -> String {
    let figureSpaces = String(repeating: "\u{2007}", count: most - count)
    return count == 0 ? "\u{2008}" + figureSpaces : figureSpaces
  }
}
