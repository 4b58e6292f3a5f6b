import Foundation

extension Int: ExerciseValue {
  public static var isExact: Bool { true }
  public var layout: Layout { .shape([]) }
  public func hasShape(_ shape: ArraySlice<Int>) -> Bool { shape.isEmpty }
  public func append(to numbers: inout [Double]) { numbers.append(Double(self)) }

  /// Large ones in groups of three, as Swift reads them too: `120_422_400`.
  public var written: String {
    let digits = String(magnitude)
    guard digits.count > 4 else { return String(self) }
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { groups.append("_") }
      groups.append(digit)
    }
    return (self < 0 ? "-" : "") + groups
  }
}

extension Double: ExerciseValue {
  public static var isExact: Bool { false }
  public var layout: Layout { .shape([]) }
  public func hasShape(_ shape: ArraySlice<Int>) -> Bool { shape.isEmpty }
  public func append(to numbers: inout [Double]) { numbers.append(self) }

  /// With six significant digits, and none behind the point where it is whole.
  public var written: String {
    // As C would write it, some have a sign.
    if isNaN { return "nan" }
    if let whole = Int(exactly: self), abs(whole) < 1_000_000_000 { return whole.written }
    return String(format: "%.6g", self)
  }
}

extension Float: ExerciseValue {
  public static var isExact: Bool { false }
  public var layout: Layout { .shape([]) }
  public func hasShape(_ shape: ArraySlice<Int>) -> Bool { shape.isEmpty }
  public func append(to numbers: inout [Double]) { numbers.append(Double(self)) }
  public var written: String { Double(self).written }
}
