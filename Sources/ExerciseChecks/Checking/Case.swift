/// The arguments of one call of the reader's function.
struct Case<each Argument: ExerciseArgument> {
  let arguments: (repeat each Argument)

  init(_ arguments: repeat each Argument) {
    self.arguments = (repeat each arguments)
  }

  /// Each as it would stand in a program.
  var written: [String] {
    var written: [String] = []
    repeat written.append((each arguments).written)
    return written
  }
}
