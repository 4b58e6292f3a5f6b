import Testing

@testable import Charts

@Suite("Ticks")
struct TicksTests {
  @Test(
    "of a linear axis are round numbers",
    arguments: [
      (0.0, 10.0, 6, [0.0, 2, 4, 6, 8, 10]), (0, 1, 3, [0, 0.5, 1]),
      (0.964, 0.986, 5, [0.965, 0.97, 0.975, 0.98, 0.985]), (-3, 3, 4, [-2, 0, 2]),
      (0, 120_422_400, 8, [0, 2e7, 4e7, 6e7, 8e7, 1e8, 1.2e8]), (0, 0.3, 4, [0, 0.1, 0.2, 0.3]),
    ])
  func linear(first: Double, last: Double, limit: Int, expected: [Double]) {
    #expect(Ticks.linear(from: first, to: last, atMost: limit) == expected)
    #expect(Ticks.linear(from: last, to: first, atMost: limit) == expected)
  }

  @Test(
    "of a logarithmic axis are powers of ten, with 2 and 5 in a short range",
    arguments: [
      (1.0, 1000.0, 5, [1.0, 10, 100, 1000]), (1, 20, 5, [1, 2, 5, 10, 20]),
      (1e-10, 10, 6, [1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1]), (1e6, 1e8, 4, [1e6, 1e7, 1e8]),
    ])
  func logarithmic(first: Double, last: Double, limit: Int, expected: [Double]) {
    #expect(Ticks.logarithmic(from: first, to: last, atMost: limit) == expected)
    #expect(Ticks.logarithmic(from: last, to: first, atMost: limit) == expected)
  }

  /// Ends that have made other programs loop for ever, or return numbers out of range.
  static let ends: [Double] = [
    0, -0.0, 1, -1, 0.1, 1.0 / 3, 1e-30, -1e-30, 1e30, Double.leastNonzeroMagnitude,
    -Double.leastNonzeroMagnitude, 1.7e308, -1.7e308, 999,
    1000.0000000001, 1000, 123_456_789.123, .infinity, -.infinity, .nan,
  ]

  @Test("lie within the range, in order, and are no more than asked for", arguments: ends, ends)
  func properties(first: Double, last: Double) {
    for limit in [0, 1, 2, 3, 7, 20] {
      let linear = Ticks.linear(from: first, to: last, atMost: limit)
      let logarithmic = Ticks.logarithmic(from: first, to: last, atMost: limit)
      for ticks in [linear, logarithmic] {
        #expect(ticks.count <= limit)
        #expect(ticks.allSatisfy { $0 >= min(first, last) && $0 <= max(first, last) })
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }

  @Test("stay within their number when the ends move out to them", arguments: ends, ends)
  func roundedOut(first: Double, last: Double) {
    let (lower, upper) = (min(first, last), max(first, last))
    guard lower < upper, lower.isFinite, upper.isFinite else { return }
    let ends = Ticks.roundedOut(from: lower, to: upper, atMost: 6)
    #expect(ends.lower <= lower && ends.upper >= upper)
    #expect(Ticks.linear(from: ends.lower, to: ends.upper, atMost: 6).count <= 6)
  }
}
