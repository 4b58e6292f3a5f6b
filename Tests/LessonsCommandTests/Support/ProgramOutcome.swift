/// How a run of the program ended and what it printed.
struct ProgramOutcome {
  /// The exit code, or 128 and the number of the signal that ended it.
  var status: Int32
  /// Standard output.
  var output: String
  /// Standard error.
  var errors: String

  /// Everything that was printed.
  var text: String { output + errors }
}
