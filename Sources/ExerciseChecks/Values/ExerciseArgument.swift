/// What a function of an exercise may take.
public protocol ExerciseArgument: Sendable {
  /// As it would stand in a program.
  var written: String { get }
}

extension Bool: ExerciseArgument {
  public var written: String { "\(self)" }
}
