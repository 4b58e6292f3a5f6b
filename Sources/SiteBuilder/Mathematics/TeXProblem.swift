/// What is wrong with a formula.
struct TeXProblem: Error, Equatable {
  /// Lines below the formula's first, counted from 0.
  var line: Int
  var message: String
  var advice: String?
}
