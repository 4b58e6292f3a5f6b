import Foundation

/// A number as prose shows it: `12,443,648`, `97.7 %`, `9.68×`, `120.4 M`, `−3`, `1e-10`.
struct ShownNumber: Equatable {
  /// The number before its suffix.
  var value: Double
  /// The sign as written, such as a real minus; empty where there is none.
  var sign: String
  /// What stands between groups of three digits; nil where nothing does.
  var separator: String?
  var integerDigits: Int
  /// How many digits stand behind the point.
  var decimals: Int
  /// The exponent as written, such as `e-10`.
  var exponent: String?
  /// What follows the digits, blanks included, such as ` %` or `×`.
  var suffix: String
  /// What the suffix stands for: 0.01 for percent, a million for ` M`.
  var scale: Double

  /// Reads `text`; nil where it is no number, or one with a suffix that is not known.
  init?(_ text: String) {
    var rest = Substring(text)
    sign = rest.first.map { "+-−".contains($0) } == true ? String(rest.removeFirst()) : ""
    guard let integer = Self.takeInteger(&rest) else { return nil }
    separator = integer.separator
    integerDigits = integer.digits.count
    var digits = integer.digits
    decimals = 0
    if rest.first == ".", rest.dropFirst().first.map(Self.isDigit) == true {
      let fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest[fraction.endIndex...]
      digits += "." + fraction
      decimals = fraction.count
    }
    exponent = Self.takeExponent(&rest)
    suffix = String(rest)
    let word = rest.trimmingCharacters(in: .whitespaces)
    guard let scale = Self.scales[word], let value = Double(digits + (exponent ?? "")) else {
      return nil
    }
    self.scale = scale
    self.value = sign == "-" || sign == "−" ? -value : value
  }

  /// Half a unit of the last digit, in the unit of `value`.
  var halfUnit: Double {
    0.5 * power(ofTen: -decimals + (exponent.flatMap { Int($0.dropFirst()) } ?? 0))
  }

  /// Whether a stated value rounds to what is shown; NaN and infinities never do.
  func shows(_ stated: Double) -> Bool {
    let scaled = stated / scale
    let slack = 4 * max(abs(value), halfUnit).ulp
    guard abs(scaled - value) <= halfUnit + slack else { return false }
    return true
  }

  /// Another value in the same dress: as many decimals, the same separators and suffix.
  func text(for stated: Double) -> String {
    let scaled = stated / scale
    let minus = sign == "−" ? "−" : "-"
    let isNegative = scaled < 0
    let plus = sign == "+" ? "+" : ""
    let magnitude = exponent == nil ? plain(abs(scaled)) : scientific(abs(scaled))
    return (isNegative ? minus : plus) + magnitude + suffix
  }

  private func plain(_ magnitude: Double) -> String {
    let text = String(format: "%.\(decimals)f", magnitude)
    let parts = text.split(separator: ".", maxSplits: 1)
    // A number too short for separators says nothing about the author's use of them.
    let chosen = separator ?? (integerDigits > 3 ? "" : ",")
    let integer = grouped(String(parts[0]), separator: chosen)
    return parts.count > 1 ? integer + "." + parts[1] : integer
  }

  private func scientific(_ magnitude: Double) -> String {
    let parts = String(format: "%.\(decimals)e", magnitude).split(separator: "e")
    return "\(parts[0])\(exponent?.first ?? "e")\(Int(parts[1]) ?? 0)"
  }

  private static let scales: [String: Double] = [
    "": 1, "%": 0.01, "×": 1, "x": 1, "times": 1,
    "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "m": 1e-3, "µ": 1e-6, "μ": 1e-6, "n": 1e-9,
    "thousand": 1e3, "million": 1e6, "billion": 1e9,
  ]

  /// Comma, blanks of every width in use, and apostrophes.
  private static let separators: Set<Character> = [
    ",", " ", "\u{00A0}", "\u{2009}", "\u{202F}", "'", "’", "_",
  ]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Digits, or one to three digits and groups of three behind one and the same separator.
  private static func takeInteger(
    _ rest: inout Substring
  ) -> (digits: String, separator: String?)? {
    var digits = String(rest.prefix(while: isDigit))
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    guard digits.count <= 3, let separator = rest.first, separators.contains(separator) else {
      return (digits, nil)
    }
    var hasGroups = false
    while rest.first == separator {
      let group = rest.dropFirst().prefix(while: isDigit)
      guard group.count == 3 else { break }
      digits += group
      rest = rest[group.endIndex...]
      hasGroups = true
    }
    return (digits, hasGroups ? String(separator) : nil)
  }

  private static func takeExponent(_ rest: inout Substring) -> String? {
    guard let letter = rest.first, letter == "e" || letter == "E" else { return nil }
    var end = rest.dropFirst()
    if let sign = end.first, sign == "-" || sign == "+" { end = end.dropFirst() }
    let digits = end.prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    defer { rest = rest[digits.endIndex...] }
    return String(rest[..<digits.endIndex])
  }
}
