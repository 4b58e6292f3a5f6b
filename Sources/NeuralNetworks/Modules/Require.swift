/// Stops the program with `message` unless `condition` holds: the caller made a mistake.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
