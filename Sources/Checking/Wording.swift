import Foundation

/// `[1, 1, 5, 5]`.
func describe(_ shape: [Int]) -> String {
  "[" + shape.map(String.init).joined(separator: ", ") + "]"
}

/// A value as short as it can be told apart from its neighbors: `262`, `0.3333333`, `1e-05`.
func describe(_ value: Float) -> String { withoutZeroFraction(value.description) }

/// A value as short as it can be told apart from its neighbors; one that comes from a Float is
/// written as such, 0.1 and not 0.10000000149011612.
func describe(_ value: Double) -> String {
  let float = Float(value)
  let isFloat = Double(float) == value && value != value.rounded()
  return isFloat ? describe(float) : withoutZeroFraction(value.description)
}

/// A difference or tolerance, to three significant digits.
func describe(difference: Double) -> String {
  String(format: "%.3g", difference)
}

/// `1 value`, `2 values`, `12,000 values`.
func count(_ count: Int, _ noun: String) -> String {
  "\(grouped(String(count))) \(noun)\(count == 1 ? "" : "s")"
}

/// Commas, or another separator, between groups of three digits.
func grouped(_ digits: String, separator: String = ",") -> String {
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += separator }
    result.append(digit)
  }
  return result
}

/// Columns with two blanks between them, the first left-aligned.
func aligned(_ rows: [[String]]) -> [String] {
  let columns = rows.first?.count ?? 0
  let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    let cells = zip(row, widths).map { cell, width in
      cell + String(repeating: " ", count: width - cell.count)
    }
    return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }
}

private func withoutZeroFraction(_ text: String) -> String {
  text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
