import LessonDocument

/// How far a value may lie from the expected one and still be right.
///
/// An element passes when `|value − expected| ≤ max(absolute, relative · |expected|, half a unit of
/// the last printed digit)`. The last term is what makes `0.3333`, pasted from a print-out, right
/// for one third.
public struct Tolerance: Equatable, Sendable {
  public var absolute: Double
  public var relative: Double
  /// Outside of tensors, a number written without decimals is a count: of 12,443,648
  /// multiplications the relative tolerance would forgive 16.
  var isAbsoluteForCounts = false
  /// Outside of tensors, an author who writes 1e-10 means it: there the default absolute tolerance,
  /// which serves tensor elements that cancel to nearly 0, does not forgive 1e-11.
  var ignoresAbsoluteForNonzero = false

  public init(absolute: Double, relative: Double) {
    self.absolute = absolute
    self.relative = relative
  }

  /// The tolerances that PyTorch's `assert_close` uses for Float32.
  ///
  /// 1.3e-6 is eleven times the spacing of Float32 numbers, room for the rounding of sums taken in
  /// another order, and far below what a mistake does; 1e-5 serves values that cancel to nearly 0.
  /// Readers who compare with PyTorch find the same limits there.
  public static let float32 = Tolerance(absolute: 1e-5, relative: 1.3e-6)

  /// The default, with what `atol=` and `rtol=` on the fence say in its place.
  public init(for expectation: Expectation) {
    self.init(
      absolute: expectation.absoluteTolerance ?? Self.float32.absolute,
      relative: expectation.relativeTolerance ?? Self.float32.relative)
  }

  /// For numbers that stand alone or in a text.
  init(forTextOf expectation: Expectation) {
    self.init(for: expectation)
    isAbsoluteForCounts = expectation.relativeTolerance == nil
    ignoresAbsoluteForNonzero = expectation.absoluteTolerance == nil
  }

  /// The largest difference from `expected` that passes.
  func bound(for expected: ExpectedNumber) -> Double {
    let relative = isCount(expected) ? 0 : relative
    let isMeant = ignoresAbsoluteForNonzero && expected.value != 0 && !isCount(expected)
    let absolute = isMeant ? 0 : absolute
    return max(absolute, relative * abs(expected.value), expected.halfUnit)
  }

  /// `, tolerance 0.005`; nothing for a count, of which nobody thinks as approximate.
  func words(for expected: ExpectedNumber) -> String {
    isCount(expected) ? "" : ", tolerance \(describe(difference: bound(for: expected)))"
  }

  /// Whether `value` passes for `expected`; NaN and infinities never do.
  func accepts(_ value: Double, for expected: ExpectedNumber) -> Bool {
    let bound = bound(for: expected)
    // Neither 0.3333 nor 0.00005 is exact in binary: a few units in the last place of the larger
    // of the two keep a value halfway between two printed ones from failing by that error alone.
    let slack = 4 * max(abs(expected.value), bound).ulp
    guard abs(value - expected.value) <= bound + slack, value.isFinite else { return false }
    return true
  }

  private func isCount(_ expected: ExpectedNumber) -> Bool {
    isAbsoluteForCounts && !expected.text.contains { ".eE".contains($0) }
  }
}
