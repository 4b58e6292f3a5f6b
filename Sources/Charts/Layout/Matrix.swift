import Foundation

/// What the layouts of matrices share.
enum Matrix {
  /// The number of columns; throws where rows differ in length.
  static func columns(of values: [[Double]], _ what: String) throws(ChartError) -> Int {
    let lengths = values.map(\.count)
    guard Set(lengths).count <= 1 else {
      throw .unequalLengths(what: what, lengths: lengths)
    }
    return lengths.first ?? 0
  }

  /// The values' texts, all with as many decimals as the finest needs, or with two or three
  /// significant digits of the largest where that would be more than three.
  static func texts(of values: [[Double]]) -> [[String]] {
    let finite = values.joined().filter(\.isFinite)
    let largest = finite.map(abs).max() ?? 0
    guard largest < 1e9, largest >= 1e-2 || largest == 0 else {
      return values.map { $0.map { NumberFormat.significant($0, digits: 3) } }
    }
    let exact = (0...3).first { digits in
      let factor = pow(10, Double(digits))
      return finite.allSatisfy { abs($0 * factor - ($0 * factor).rounded()) < 1e-6 }
    }
    let decimals = exact ?? (largest >= 100 ? 1 : largest >= 1 ? 2 : 3)
    return values.map { row in
      row.map { value in
        value.isFinite
          ? NumberFormat.fixed(value, decimals: decimals)
          : NumberFormat.significant(value, digits: 3)
      }
    }
  }
}
