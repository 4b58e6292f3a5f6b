import Foundation

/// Where values lie along an axis.
struct PlotScale: Equatable {
  var kind: Axis.Scale
  /// The values at the ends; both positive where `kind` is `.log`.
  var lower: Double
  var upper: Double
  /// The places of `lower` and `upper` in points.
  var start: Double
  var end: Double

  /// The place of a value in points; nil where it has none, such as 0 on a log scale.
  func place(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    return share(value).map { share in
      // Far outside is far enough: a line's direction stays, its end is a number.
      min(max(start + share * (end - start), -1e7), 1e7)
    }
  }

  /// 0 at the lower end, 1 at the upper.
  private func share(_ value: Double) -> Double? {
    switch kind {
    case .linear:
      // Halves keep the difference of two huge values finite.
      let span = upper / 2 - lower / 2
      return span == 0 ? 0.5 : (value / 2 - lower / 2) / span
    case .log:
      guard value > 0 else { return nil }
      let span = log(upper) - log(lower)
      return span == 0 ? 0.5 : (log(value) - log(lower)) / span
    }
  }

  /// The ticks within its ends.
  func ticks(atMost limit: Int) -> [Double] {
    switch kind {
    case .linear: Ticks.linear(from: lower, to: upper, atMost: limit)
    case .log: Ticks.logarithmic(from: lower, to: upper, atMost: limit)
    }
  }
}

extension PlotScale {
  /// A scale that holds all `values`, its ends moved outward to the next tick.
  ///
  /// Values that have no place are left out. Without any the scale goes from 0 to 1, or from
  /// 1 to 10; around a single value it leaves room on both sides.
  init(
    holding values: some Sequence<Double>, axis: Axis, includesZero: Bool, ticksAtMost limit: Int,
    roundsOut: Bool = true
  ) {
    self.init(kind: axis.scale, lower: 0, upper: 1, start: 0, end: 1)
    if let range = axis.range, Self.isUsable(range, kind) {
      (lower, upper) = (range.lowerBound, range.upperBound)
      return
    }
    let extent = Self.extent(of: values, positive: kind == .log)
    switch kind {
    case .linear: setLinear(extent, includesZero: includesZero, limit: limit, roundsOut: roundsOut)
    case .log: setLog(extent, includesZero: includesZero, roundsOut: roundsOut)
    }
  }

  /// A range without finite ends, or one with 0 on a log axis, is as good as none.
  private static func isUsable(_ range: ClosedRange<Double>, _ kind: Axis.Scale) -> Bool {
    range.lowerBound.isFinite && range.upperBound.isFinite
      && (kind == .linear || range.lowerBound > 0)
  }

  private static func extent(
    of values: some Sequence<Double>, positive: Bool
  ) -> (lower: Double, upper: Double)? {
    var extent: (lower: Double, upper: Double)?
    for value in values where value.isFinite && (!positive || value > 0) {
      extent = (min(extent?.lower ?? value, value), max(extent?.upper ?? value, value))
    }
    return extent
  }

  private mutating func setLinear(
    _ extent: (lower: Double, upper: Double)?, includesZero: Bool, limit: Int, roundsOut: Bool
  ) {
    (lower, upper) = extent ?? (0, 1)
    if includesZero {
      (lower, upper) = (min(lower, 0), max(upper, 0))
      // Some room beyond a bar's end keeps its label within the plot.
      let room = (upper / 2 - lower / 2) * 0.2
      if lower < 0, (lower - room).isFinite { lower -= room }
      if upper > 0, (upper + room).isFinite { upper += room }
    }
    if lower == upper {
      let room = lower == 0 ? 1 : max(abs(lower) * 0.1, .leastNonzeroMagnitude)
      (lower, upper) = (lower - room, upper + room)
    }
    if roundsOut && !includesZero {
      (lower, upper) = Ticks.roundedOut(from: lower, to: upper, atMost: limit)
    }
  }

  private mutating func setLog(
    _ extent: (lower: Double, upper: Double)?, includesZero: Bool, roundsOut: Bool
  ) {
    (lower, upper) = extent ?? (1, 10)
    if lower == upper { (lower, upper) = (lower / 3, upper * 3) }
    // A bar about as low as the axis would hardly be seen.
    if includesZero { lower /= 3 }
    keepWithinNumbers()
    guard roundsOut else { return }
    // Beyond three decades only powers of ten have a number, below also 2 and 5 times them.
    let factors: [Double] = upper / lower < 1000 ? [1, 2, 5, 10] : [1, 10]
    let low = Ticks.decade(Int(log10(lower).rounded(.down)))
    let high = Ticks.decade(Int(log10(upper).rounded(.down)))
    lower = factors.map { $0 * low }.last { $0 <= lower && $0 > 0 } ?? lower
    upper = factors.map { $0 * high }.first { $0 >= upper } ?? upper
    keepWithinNumbers()
  }

  /// A third of the least number is 0, and three times the largest is infinite.
  private mutating func keepWithinNumbers() {
    lower = max(lower, .leastNonzeroMagnitude)
    upper = min(upper, .greatestFiniteMagnitude)
  }
}
