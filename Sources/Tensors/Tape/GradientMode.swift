/// What operations note about themselves in their results.
enum GradientMode {
  /// How to compute gradients, where an input requires one.
  case gradients
  /// Only what a result was computed from, while it is small.
  case provenance
  /// Nothing: inside `backward()` and for steps within an operation.
  case nothing

  @TaskLocal static var current = gradients

  /// Whether a result of these inputs will keep the way back to them.
  static func records(_ inputs: [Tensor]) -> Bool {
    current == .gradients && inputs.contains(where: \.requiresGrad)
  }
}

/// Runs `body` without remembering anything for gradients: for measuring accuracy, predicting, or
/// changing parameters by hand.
public func withoutGrad<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradientMode.$current.withValue(.provenance) { try body() }
}

/// Runs `body` with gradients, also within `withoutGrad`.
public func withGrad<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradientMode.$current.withValue(.gradients) { try body() }
}

/// Runs `body`, whose operations leave no trace.
func unrecorded<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradientMode.$current.withValue(.nothing) { try body() }
}
