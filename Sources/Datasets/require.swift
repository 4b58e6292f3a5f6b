/// Stops the program with `message` unless `condition` holds: the caller made a mistake.
///
/// Optimized code drops the messages of `precondition`, and this target is always optimized.
@inline(__always)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
