import Foundation
import LessonDocument

/// How an expectation writes a number: `12`, `12.`, `0.2500` or `2.5000e-01`.
enum NumberForm: Equatable {
  case whole
  /// With a point behind it, as PyTorch prints whole Float32 values.
  case wholeWithPoint
  case decimals(Int)
  case scientific(decimals: Int)

  init(of text: String) {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let fraction = mantissa.firstIndex(of: ".").map { mantissa[$0...].dropFirst().count }
    if mantissa.count < text.count {
      self = .scientific(decimals: fraction ?? 0)
    } else if let fraction {
      self = fraction == 0 ? .wholeWithPoint : .decimals(fraction)
    } else {
      self = .whole
    }
  }

  /// Another value in the same form; nil where a whole number's form cannot hold it.
  func text(for value: Double) -> String? {
    switch self {
    case .decimals(let count): return String(format: "%.\(count)f", value)
    case .scientific(let count): return String(format: "%.\(count)e", value)
    case .whole, .wholeWithPoint:
      guard value == value.rounded(), abs(value) < 1e15 else { return nil }
      return String(format: "%.0f", value) + (self == .wholeWithPoint ? "." : "")
    }
  }
}
