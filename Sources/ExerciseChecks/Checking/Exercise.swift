/// An exercise: a function that the reader writes, and all that is needed to say whether it is
/// right and, where it is wrong, which mistake explains it.
///
/// The reader's function takes the arguments and gives an `Output`. It is called with the worked
/// example first and then with random cases, the small ones before the large ones, so that the
/// first wrong answer is one that pencil and paper can follow.
public struct Exercise<Output, each Argument: ExerciseArgument>: AnyExercise {
  /// An answer to the exercise: the reader's, the reference, or a wrong one.
  public typealias Answer = (repeat each Argument) throws -> Output

  /// Takes a hint and the wrong answer that it is for.
  typealias AddMistake = (
    _ hint: String, _ answer: @escaping @Sendable (repeat each Argument) throws -> Output
  ) -> Void

  public let info: ExerciseInfo
  let example: (repeat each Argument)
  let makeCase: @Sendable (inout CaseGenerator) -> (repeat each Argument)
  let mistakes: [Mistake<Output, repeat each Argument>]
  /// Nil where an answer is measured against limits alone.
  let reference: Reference<Output, repeat each Argument>?
  let measure: @Sendable (Output, Case<repeat each Argument>) throws -> [Measurement]

  /// An exercise whose answers are numbers or arrays of numbers.
  ///
  /// - Parameters:
  ///   - example: the arguments of the worked example.
  ///   - cases: makes the arguments of one more case.
  ///   - mistakes: calls its argument with the hint and the answer of each usual mistake, the more
  ///     special before the more general. Statements of their own, since the compiler takes minutes
  ///     for one long array of closures.
  ///   - reference: the right answer, computed as plainly as possible.
  init(
    _ info: ExerciseInfo, example: (repeat each Argument),
    cases: @escaping @Sendable (inout CaseGenerator) -> (repeat each Argument),
    mistakes: (_ wrong: AddMistake) -> Void,
    reference: @escaping @Sendable (repeat each Argument) throws -> Output
  ) where Output: ExerciseValue {
    // Spelled out twice, since the compiler crashes on handing a tuple of a pack on to another
    // initializer.
    self.info = info
    self.example = example
    makeCase = cases
    self.mistakes = Self.list(mistakes)
    self.reference = Reference(reference)
    measure = { output, _ in [Measurement(output)] }
  }

  /// An exercise whose answers show what they are by what is measured on them.
  init(
    _ info: ExerciseInfo, example: (repeat each Argument),
    cases: @escaping @Sendable (inout CaseGenerator) -> (repeat each Argument),
    mistakes: (_ wrong: AddMistake) -> Void,
    reference: Reference<Output, repeat each Argument>?,
    measure: @escaping @Sendable (Output, Case<repeat each Argument>) throws -> [Measurement]
  ) {
    self.info = info
    self.example = example
    makeCase = cases
    self.mistakes = Self.list(mistakes)
    self.reference = reference
    self.measure = measure
  }

  private static func list(
    _ mistakes: (_ wrong: AddMistake) -> Void
  ) -> [Mistake<Output, repeat each Argument>] {
    var list: [Mistake<Output, repeat each Argument>] = []
    mistakes { list.append(Mistake(hint: $0, answer: $1)) }
    return list
  }

  /// The example and then the random cases.
  var cases: [Case<repeat each Argument>] {
    var generator = CaseGenerator(seed: 9, steps: info.caseCount)
    var cases = [Case(repeat each example)]
    for _ in 0..<info.caseCount {
      let arguments = makeCase(&generator)
      cases.append(Case(repeat each arguments))
      generator.grow()
    }
    return cases
  }
}

/// The right answer, computed as plainly as possible.
struct Reference<Output, each Argument: ExerciseArgument>: Sendable {
  let answer: @Sendable (repeat each Argument) throws -> Output

  init(_ answer: @escaping @Sendable (repeat each Argument) throws -> Output) {
    self.answer = answer
  }
}
