/// Whether operations remember how to compute gradients.
enum GradientMode {
  @TaskLocal static var isRecording = true
}

/// Runs `body` without remembering anything for gradients: for measuring accuracy, predicting, or
/// changing parameters by hand.
public func withoutGrad<Result>(_ body: () throws -> Result) rethrows -> Result {
  try GradientMode.$isRecording.withValue(false) { try body() }
}
