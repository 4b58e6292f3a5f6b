import Foundation

extension NumberFormat {
  /// Ways to write values that are read against each other, the most exact first; within each, all
  /// values are written alike.
  ///
  /// - Parameter isEven: a linear axis, on which a digit behind the point means as much for each of
  ///   them; on a logarithmic one each value has significant digits of its own.
  func valueTexts(of values: [Double], isEven: Bool) -> [[String]] {
    let finite = values.filter(\.isFinite)
    let isHuge = finite.contains { abs($0) >= 1e15 }
    if self == .si || isHuge {
      return [4, 3, 2].map { digits in
        values.map { $0.isFinite ? Self.prefixed($0, digits: digits) : valueText($0) }
      }
    }
    if self != .percent, finite.allSatisfy({ $0 == $0.rounded() }) {
      return [values.map(valueText), values.map(NumberFormat.si.valueText)]
    }
    // 100 % beside 98.4 % has a decimal, too.
    let largest = finite.map { abs($0) }.max() ?? 0
    let whole = self == .percent ? min(largest * 100, 99) : largest
    guard isEven, whole > 1e-4 else {
      return [4, 3, 2].map { digits in values.map { text(of: $0, digits: digits) } }
    }
    return [3, 2].map { digits in
      let decimals = max(0, digits - 1 - Int(log10(whole).rounded(.down)))
      return texts(of: values, decimals: decimals)
    }
  }

  private func text(of value: Double, digits: Int) -> String {
    self == .percent
      ? Self.significant(value * 100, digits: digits) + " %"
      : Self.significant(value, digits: digits)
  }

  /// All with so many decimals, or with fewer where none needs the last.
  private func texts(of values: [Double], decimals: Int) -> [String] {
    let texts = values.map { value in
      guard value.isFinite else { return valueText(value) }
      return Self.fixed(self == .percent ? value * 100 : value, decimals: decimals)
    }
    if decimals > 0, zip(texts, values).allSatisfy({ $0.hasSuffix("0") || !$1.isFinite }) {
      return self.texts(of: values, decimals: decimals - 1)
    }
    guard self == .percent else { return texts }
    return zip(texts, values).map { $1.isFinite ? $0 + " %" : $0 }
  }
}
