import Foundation

/// How the numbers of an axis are written.
public enum NumberFormat: String, Codable, Sendable {
  /// Separators up to six digits, then an SI prefix; powers of ten where a number is tiny.
  case automatic
  /// All digits with thousands separators: 12,443,648.
  case plain
  /// An SI prefix: 12.4M.
  case si
  /// A fraction as percent: 0.986 is 98.6 %.
  case percent
}

extension NumberFormat {
  /// The text of `value` at a tick, with as many decimals as tell it from its neighbor at `step`.
  func tickText(_ value: Double, step: Double) -> String {
    switch self {
    case .percent:
      return Self.fixed(value * 100, decimals: Self.decimals(forStep: step * 100)) + " %"
    case .plain:
      return Self.plainText(value, step: step)
    case .si:
      return Self.prefixed(value, step: step)
    case .automatic:
      let isLarge = abs(value) >= 100_000 && abs(value) < 1e15
      return isLarge ? Self.prefixed(value, step: step) : Self.plainText(value, step: step)
    }
  }

  /// The text of a single value, such as a label on a bar: four significant digits, or all
  /// digits of a whole number.
  func valueText(_ value: Double) -> String {
    guard value.isFinite else { return Self.nonFinite(value) }
    switch self {
    case .percent: return Self.significant(value * 100, digits: 4) + " %"
    case .si: return Self.prefixed(value, step: Self.unit(of: value, digits: 3))
    case .automatic, .plain: return Self.significant(value, digits: 4)
    }
  }

  /// `value` with a thousands separator and exactly `decimals` decimals, a half rounded up as
  /// people do it.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = pow(10, Double(decimals))
    let scaled = abs(value) * scale
    let rounded = scaled < 1e15 ? scaled.rounded() / scale : abs(value)
    let text = String(format: "%.\(decimals)f", rounded)
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = separated(String(parts[0]))
    let digits = parts.count > 1 ? whole + "." + parts[1] : whole
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return value < 0 && !isZero ? "−" + digits : digits
  }

  /// `value` with at most `digits` significant digits; whole numbers keep all of theirs.
  static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let size = abs(value)
    if size >= 1e15 || (size < 1e-4 && size > 0) { return powerOfTen(value, digits: digits) }
    if value == value.rounded() { return fixed(value, decimals: 0) }
    let decimals = max(0, min(10, digits - 1 - Int(log10(size).rounded(.down))))
    return withoutTrailingZeros(fixed(value, decimals: decimals))
  }

  private static func plainText(_ value: Double, step: Double) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let size = abs(value)
    if size >= 1e15 || (size < 1e-4 && size > 0) { return powerOfTen(value, digits: 3) }
    return fixed(value, decimals: decimals(forStep: step))
  }

  private static let prefixes: [(Double, String)] = [
    (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"),
  ]

  private static func prefixed(_ value: Double, step: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return plainText(value, step: step) }
    for (size, prefix) in prefixes where abs(value) >= size {
      return fixed(value / size, decimals: decimals(forStep: step / size)) + prefix
    }
    return plainText(value, step: step)
  }

  /// `value` with an SI prefix where it has one, and at most `digits` significant digits.
  static func prefixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite, value != 0 else { return significant(value, digits: digits) }
    // Rounded before a prefix is chosen: 999,960 is 1M and not 1,000k.
    let unit = pow(10, log10(abs(value)).rounded(.down) - Double(digits - 1))
    let rounded = (value / unit).rounded() * unit
    for (size, prefix) in prefixes where abs(rounded) >= size && abs(rounded) < 1e15 {
      let decimals = max(0, digits - 1 - Int(log10(abs(rounded) / size).rounded(.down)))
      return withoutTrailingZeros(fixed(rounded / size, decimals: decimals)) + prefix
    }
    return significant(value, digits: digits)
  }

  /// 3e-30 as 3×10⁻³⁰, and 1e-30 as 10⁻³⁰.
  static func powerOfTen(_ value: Double, digits: Int) -> String {
    let text = String(format: "%.\(digits - 1)e", value)
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let mantissa = withoutTrailingZeros(String(parts[0]))
      .replacingOccurrences(of: "-", with: "−")
    let power = "10" + superscript(exponent)
    switch mantissa {
    case "1": return power
    case "−1": return "−" + power
    default: return mantissa + "×" + power
    }
  }

  private static func superscript(_ number: Int) -> String {
    let digits: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return String(String(number).compactMap { digits[$0] })
  }

  private static func separated(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var digits = text[...]
    while digits.last == "0" { digits = digits.dropLast() }
    if digits.last == "." { digits = digits.dropLast() }
    return String(digits)
  }

  private static func decimals(forStep step: Double) -> Int {
    guard step.isFinite, step > 0 else { return 0 }
    // 0.25 needs two decimals although its first digit stands in the first.
    for decimals in 0...10 {
      let scaled = step * pow(10, Double(decimals))
      if abs(scaled - scaled.rounded()) < 1e-6 * max(1, scaled), scaled > 0.5 { return decimals }
    }
    return 10
  }

  private static func unit(of value: Double, digits: Int) -> Double {
    guard value != 0 else { return 1 }
    return pow(10, log10(abs(value)).rounded(.down) - Double(digits - 1))
  }

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value > 0 ? "∞" : "−∞"
  }
}
