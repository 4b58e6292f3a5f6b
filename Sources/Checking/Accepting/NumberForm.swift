import Foundation
import LessonDocument

/// How an expectation writes a number: `12`, `12.`, `0.2500`, `2.5000e-01`, `12,443,648`.
struct NumberForm: Equatable {
  enum Notation: Equatable {
    case whole
    /// With a point behind it, as PyTorch prints whole Float32 values.
    case wholeWithPoint
    case decimals(Int)
    case scientific(decimals: Int)
  }

  var notation: Notation
  /// Commas between groups of three digits.
  var hasGroups: Bool

  init(of text: String) {
    hasGroups = text.contains(",")
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let fraction = mantissa.firstIndex(of: ".").map { mantissa[$0...].dropFirst().count }
    notation =
      switch (mantissa.count < text.count, fraction) {
      case (true, _): .scientific(decimals: fraction ?? 0)
      case (false, 0): .wholeWithPoint
      case (false, let count?): .decimals(count)
      case (false, nil): .whole
      }
  }

  /// Another value in the same form; nil where a whole number's form cannot hold it.
  func text(for value: Double) -> String? {
    switch notation {
    case .decimals(let count): return withGroups(Self.fixed(value, decimals: count))
    case .scientific(let count):
      // A mantissa without decimals would count as exact.
      return String(format: "%.\(count > 0 ? count : 4)e", value)
    case .whole, .wholeWithPoint:
      guard value == value.rounded(), abs(value) < 1e15 else { return nil }
      let digits = withGroups(Self.fixed(value, decimals: 0))
      return notation == .wholeWithPoint ? digits + "." : digits
    }
  }

  /// A value with so many decimals and nothing else, such as `-12.2500`.
  static func fixed(_ value: Double, decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }

  private func withGroups(_ text: String) -> String {
    guard hasGroups else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return sign + grouped(parts.first.map(String.init) ?? "") + fraction
  }
}
