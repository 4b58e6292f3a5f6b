/// What a function of an exercise may give: a number, or arrays of numbers in arrays.
public protocol ExerciseValue: ExerciseArgument {
  /// Whether it must be met exactly, as whole numbers must.
  static var isExact: Bool { get }
  var layout: Layout { get }
  /// Whether the layout is this shape, found without a look at all of a value that is far too large.
  func hasShape(_ shape: ArraySlice<Int>) -> Bool
  /// Adds all numbers, in order.
  func append(to numbers: inout [Double])
}

/// How the numbers of a value are arranged.
public enum Layout: Equatable, Sendable {
  /// The length of each axis; none for a single number.
  case shape([Int])
  /// Rows of different lengths.
  case ragged
}

extension ExerciseValue {
  /// All numbers, in order.
  var numbers: [Double] {
    var numbers: [Double] = []
    append(to: &numbers)
    return numbers
  }

  /// Whether layout and numbers agree: exactly for whole numbers, else within 1e-4, or within 1e-4
  /// of the expected value where that is larger than 1.
  ///
  /// - Parameter countingNaN: NaN agrees with NaN, and with nothing else; by default it agrees with
  ///   nothing at all.
  func isClose(to expected: any ExerciseValue, countingNaN: Bool = false) -> Bool {
    // The shape comes first: a value of the wrong one may be very large.
    guard case .shape(let shape) = expected.layout, hasShape(shape[...]) else { return false }
    let tolerance = type(of: expected).isExact ? 0 : 1e-4
    return zip(numbers, expected.numbers).allSatisfy { value, expected in
      value == expected || abs(value - expected) <= tolerance * max(1, abs(expected))
        || (countingNaN && value.isNaN && expected.isNaN)
    }
  }

  /// `at [1][2]: expected 4, got 5`, for the first of several numbers that differs; nil where
  /// layouts differ or there is but one number.
  func firstDifference(from expected: any ExerciseValue) -> String? {
    guard case .shape(let shape) = expected.layout, hasShape(shape[...]), shape.reduce(1, *) > 1
    else { return nil }
    let tolerance = type(of: expected).isExact ? 0 : 1e-4
    let pairs = Array(zip(numbers, expected.numbers))
    let first = pairs.firstIndex { value, expected in
      !(value == expected || abs(value - expected) <= tolerance * max(1, abs(expected)))
    }
    guard let first else { return nil }
    let (value, wanted) = pairs[first]
    return "at \(shape.position(of: first)): expected \(wanted.written), got \(value.written)"
  }
}

extension [Int] {
  /// The place of the n-th number as `[1][2]`.
  fileprivate func position(of number: Int) -> String {
    var rest = number
    let indices = reversed().map { length in
      defer { rest /= length }
      return rest % length
    }
    return indices.reversed().map { "[\($0)]" }.joined()
  }
}
