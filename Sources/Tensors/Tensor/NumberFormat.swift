import Glibc

/// How the numbers of one tensor are written so that they stand in columns; PyTorch's rules.
///
/// Whole numbers end in a point, others have four decimals, and all of them take the scientific form
/// when the largest is over 1,000 times the smallest, or over 10⁸, or the smallest below 10⁻⁴. Zero,
/// NaN and infinities have no say in this.
struct NumberFormat {
  /// The columns that each number fills, blanks on its left.
  private(set) var width = 1
  private var style = Style.whole

  private enum Style {
    case whole
    case decimal
    case scientific
  }

  init(fitting numbers: [Float]) {
    let telling = numbers.filter { $0.isFinite && $0 != 0 }
    let sizes = telling.map { Double($0.magnitude) }
    guard let smallest = sizes.min(), let largest = sizes.max() else { return }
    if largest / smallest > 1_000 || largest > 1e8 || smallest < 1e-4 {
      style = .scientific
    } else if telling.contains(where: { $0 != $0.rounded(.up) }) {
      style = .decimal
    }
    width = telling.map { bare($0).utf8.count }.max() ?? 1
  }

  /// The number, filled up to the column's width.
  func text(_ number: Float) -> String {
    let text = bare(number)
    return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private func bare(_ number: Float) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf" }
    return switch style {
    case .whole: printed("%.0f.", Double(number))
    case .decimal: printed("%.4f", Double(number))
    case .scientific: printed("%.4e", Double(number))
    }
  }
}

/// C's formatted printing of one number.
private func printed(_ format: String, _ number: Double) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
    let length = withVaList([number]) { vsnprintf(buffer.baseAddress, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
