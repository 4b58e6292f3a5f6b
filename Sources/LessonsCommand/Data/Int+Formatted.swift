extension Int {
  /// With commas between thousands, such as `70,000`; the same in every language's environment.
  var formatted: String {
    let digits = Array(String(magnitude))
    let groups = digits.indices.map { index in
      let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isStart ? "," : "") + String(digits[index])
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }

  /// A number of bytes in units of a million, such as `11.6 MB`; small ones in thousands.
  var megabytes: String {
    let isSmall = magnitude < 100_000
    let tenths = (Double(self) / (isSmall ? 100 : 100_000)).rounded() / 10
    return "\(tenths) \(isSmall ? "kB" : "MB")"
  }
}
