import Foundation

/// The values at which an axis has a line and a number.
enum Ticks {
  /// Multiples of 1, 2, 2.5 or 5 times a power of ten between `first` and `last`, in rising
  /// order, `limit` at most; none where an end is not finite.
  static func linear(from first: Double, to last: Double, atMost limit: Int) -> [Double] {
    let lower = min(first, last)
    let upper = max(first, last)
    guard lower.isFinite, upper.isFinite, limit > 0 else { return [] }
    guard let step = step(from: lower, to: upper, atMost: limit) else { return [lower] }
    let (start, end) = multiples(of: step, from: lower, to: upper)
    guard end >= start, end - start < Double(limit) else { return [] }
    // Counting from 0 keeps every tick an exact multiple, without a sum of rounding errors.
    return (0...Int(end - start)).map { clean((start + Double($0)) * step) }
      .filter { $0 >= lower && $0 <= upper }
  }

  /// Powers of ten between `first` and `last` (both positive), in rising order, `limit` at most;
  /// within one decade 1, 2 and 5 times the power.
  static func logarithmic(from first: Double, to last: Double, atMost limit: Int) -> [Double] {
    let lower = min(first, last)
    let upper = max(first, last)
    guard lower > 0, lower.isFinite, upper.isFinite, limit > 0 else { return [] }
    let start = Int(log10(lower).rounded(.down))
    let end = Int(log10(upper).rounded(.up))
    for factors in [[1.0, 2, 5], [1.0]] {
      let ticks = (start...end).flatMap { power in
        factors.map { $0 * decade(power) }
      }
      .filter { $0 >= lower && $0 <= upper }
      let isEnough = factors.count == 1 || ticks.count <= min(limit, 7)
      if isEnough, ticks.count >= 2, ticks.count <= limit { return ticks }
    }
    let stride = max(1, Int((Double(end - start + 1) / Double(limit)).rounded(.up)))
    // Exponents divisible by the stride, so that 1 is among them where it is in the range.
    let sparse = (start...end).filter { $0.isMultiple(of: stride) }.map { decade($0) }
      .filter { $0 >= lower && $0 <= upper }
    return sparse.isEmpty ? linear(from: lower, to: upper, atMost: limit) : sparse
  }

  /// The step of `linear`, or nil where the ends are one value.
  static func step(from lower: Double, to upper: Double, atMost limit: Int) -> Double? {
    // Dividing first keeps the difference of two huge ends finite.
    let rough = upper / Double(limit) - lower / Double(limit)
    guard rough > 0, rough.isFinite else { return nil }
    let power = decade(Int(log10(rough).rounded(.down)))
    guard power > 0 else { return nil }
    for factor in [1, 2, 2.5, 5, 10, 20, 25] where factor * power >= rough {
      let step = factor * power
      let (start, end) = multiples(of: step, from: lower, to: upper)
      if end - start + 1 <= Double(limit), step.isFinite, start.isFinite, end.isFinite {
        // Where neighboring multiples are the same number, no tick can be told from the next.
        return lower + step > lower ? step : nil
      }
    }
    return nil
  }

  /// The ends moved outward to ticks, such that all ticks between them are still `limit` at most.
  static func roundedOut(
    from lower: Double, to upper: Double, atMost limit: Int
  ) -> (lower: Double, upper: Double) {
    var ends = (lower: lower, upper: upper)
    // Moving the ends can make the step grow, which moves the ends once more.
    for _ in 0..<4 {
      guard let step = step(from: ends.lower, to: ends.upper, atMost: limit) else { break }
      let rounded = (
        lower: min(lower, clean((lower / step).rounded(.down) * step)),
        upper: max(upper, clean((upper / step).rounded(.up) * step))
      )
      guard rounded.lower.isFinite, rounded.upper.isFinite, rounded != ends else { break }
      ends = rounded
    }
    return ends
  }

  /// The power of ten, correctly rounded.
  static func decade(_ power: Int) -> Double {
    // strtod rounds correctly where pow(10, -5) is off by one unit in the last place.
    Double("1e\(power)") ?? 0
  }

  /// The first and last multiple within the ends: 0.3 counts as three times 0.1, although the
  /// quotient is 2.9999999999999996.
  private static func multiples(
    of step: Double, from lower: Double, to upper: Double
  ) -> (first: Double, last: Double) {
    let (first, last) = (lower / step, upper / step)
    return (
      (first - 1e-12 * abs(first)).rounded(.up), (last + 1e-12 * abs(last)).rounded(.down)
    )
  }

  private static func clean(_ value: Double) -> Double {
    // 3 × 0.1 is 0.30000000000000004; fifteen digits give the number that is meant.
    value == 0 ? 0 : Double(String(format: "%.15g", value)) ?? value
  }
}
