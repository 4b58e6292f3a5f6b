import LessonEvents

/// A table that a cell fills row by row and shows.
///
/// ```swift
/// var ledger = Table("layer", "output", "parameters")
/// ledger.row("conv 1→10", "10×24×24", 260)
/// show(ledger)
/// ```
public struct Table: Sendable {
  public let columns: [String]
  public private(set) var rows: [[String]] = []
  private var isNumeric: [Bool]

  public init(_ columns: String...) {
    self.columns = columns
    isNumeric = Array(repeating: true, count: columns.count)
  }

  /// Adds a row; traps where it has not one value for each column.
  ///
  /// Integers get thousands separators, other values are printed as `print` does.
  public mutating func row(_ values: Any...) {
    guard values.count == columns.count else {
      fatalError(
        "a row of \(values.count) values in a table of \(columns.count) columns:"
          + " give each of \(columns.joined(separator: ", ")) one value")
    }
    for (index, value) in values.enumerated() where !isNumber(value) { isNumeric[index] = false }
    rows.append(values.map(printed))
  }

  /// The table as data.
  var value: TableValue {
    TableValue(
      columns: zip(columns, isNumeric).map { title, isNumeric in
        TableValue.Column(title: title, isNumeric: isNumeric && !rows.isEmpty)
      },
      rows: rows)
  }

  /// The table in plain text: columns padded, numbers to the right.
  public var text: String {
    let lines = [columns] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        return isNumeric[column] ? padding + line[column] : line[column] + padding
      }.joined(separator: "  ").trimmingTrailingSpaces()
    }.joined(separator: "\n")
  }

  private func isNumber(_ value: Any) -> Bool {
    value is any BinaryInteger || value is any BinaryFloatingPoint
  }

  private func printed(_ value: Any) -> String {
    guard let integer = value as? any BinaryInteger else { return "\(value)" }
    return groupedByThousands(String(describing: integer))
  }
}

/// `12443648` → `12,443,648`.
func groupedByThousands(_ digits: String) -> String {
  let sign = digits.hasPrefix("-") ? "-" : ""
  let plain = Array(digits.dropFirst(sign.count))
  var groups: [String] = []
  var end = plain.count
  while end > 0 {
    let start = max(0, end - 3)
    groups.insert(String(plain[start..<end]), at: 0)
    end = start
  }
  return sign + groups.joined(separator: ",")
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var result = self[...]
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
