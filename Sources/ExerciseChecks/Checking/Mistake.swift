/// A usual wrong answer to an exercise, and the hint for whoever gives it.
///
/// It is told only where it gives what the reader's function gives in every case, so the hint is
/// about what the function does, not a guess.
struct Mistake<Output, each Argument: ExerciseArgument>: Sendable {
  let hint: String
  let answer: @Sendable (repeat each Argument) throws -> Output
}
